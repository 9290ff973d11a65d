package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.Teams.CLINICAL_APPLICATIONS;
import static io.linchpin.importers.sample.Teams.CLINICAL_IMAGING;
import static io.linchpin.importers.sample.Teams.CLINICAL_INTEGRATION;
import static io.linchpin.importers.sample.Teams.CORPORATE_SYSTEMS;
import static io.linchpin.importers.sample.Teams.DATABASE_ADMINISTRATION;
import static io.linchpin.importers.sample.Teams.FACILITIES;
import static io.linchpin.importers.sample.Teams.HEALTH_RECORDS;
import static io.linchpin.importers.sample.Teams.IDENTITY;
import static io.linchpin.importers.sample.Teams.INFRASTRUCTURE;
import static io.linchpin.importers.sample.Teams.NETWORK_OPERATIONS;
import static io.linchpin.importers.sample.Teams.NETWORK_SERVICES;
import static io.linchpin.importers.sample.Teams.NURSING_INFORMATICS;
import static io.linchpin.importers.sample.Teams.PATIENT_DIGITAL;
import static io.linchpin.importers.sample.Teams.PHARMACY_SYSTEMS;
import static io.linchpin.importers.sample.Teams.PLATFORM_OPS;
import static io.linchpin.importers.sample.Teams.REVENUE_SYSTEMS;
import static io.linchpin.importers.sample.Teams.SERVICE_DESK;
import static io.linchpin.importers.sample.Teams.STORAGE_AND_BACKUP;
import static io.linchpin.importers.sample.Teams.WORKPLACE;

/** Who works at Meridian Health, and in which team. */
final class MeridianStaff {
    private static final String AGENT = "agent";
    private static final String AGENT_AND_CAB = "agent;CAB member";
    private static final String REQUESTER = "requester";

    private MeridianStaff() {}

    static Staff hire() {
        var staff = new Staff("meridian.example", "America/New_York");
        teams(staff);
        management(staff);
        clinicalSystems(staff);
        infrastructure(staff);
        hospital(staff);
        return staff;
    }

    private static void teams(Staff staff) {
        staff.team(CLINICAL_APPLICATIONS, "Health record, orders and everything on the wards");
        staff.team(CLINICAL_INTEGRATION, "HL7 and message queues between clinical systems");
        staff.team(CLINICAL_IMAGING, "Imaging archive, viewers and reporting");
        staff.team(PHARMACY_SYSTEMS, "Dispensing and medication at the bedside");
        staff.team(PATIENT_DIGITAL, "Portal, telehealth and appointments");
        staff.team(HEALTH_RECORDS, "Document archive, fax and print");
        staff.team(NURSING_INFORMATICS, "Nurse boards, nurse call and monitors");
        staff.team(REVENUE_SYSTEMS, "Billing and claims");
        staff.team(CORPORATE_SYSTEMS, "Payroll, data warehouse, systems of departments");
        staff.team(PLATFORM_OPS, "Hypervisors, virtual machines, containers");
        staff.team(DATABASE_ADMINISTRATION, "Databases of all systems");
        staff.team(IDENTITY, "Accounts, directory, names and sign-in");
        staff.team(INFRASTRUCTURE, "Accountable for storage and its network");
        staff.team(STORAGE_AND_BACKUP, "Runs arrays, volumes and backups");
        staff.team(NETWORK_SERVICES, "Designs and answers for the network");
        staff.team(NETWORK_OPERATIONS, "Runs the network, around the clock");
        staff.team(FACILITIES, "Buildings, racks, power and cooling");
        staff.team(WORKPLACE, "Desktops, printers and mail");
        staff.team(SERVICE_DESK, "First contact for everyone");
    }

    private static void management(Staff staff) {
        staff.person("Dana Whitfield", "Change manager", "", "change manager;CAB member");
        staff.person("Robert Achterberg", "Head of information technology", "", "administrator;read-only");
        staff.person("Leila Haddad", "Workplace lead", WORKPLACE, AGENT);
        staff.person("Ayesha Malik", "CMDB owner", INFRASTRUCTURE, "administrator");
        staff.person("Paul Novak", "Auditor", "", "read-only");
    }

    private static void clinicalSystems(Staff staff) {
        staff.person("Marcus Oyelaran", "Director of clinical applications", CLINICAL_APPLICATIONS, AGENT_AND_CAB);
        staff.person("Hannah Lindgren", "Emergency and departmental systems lead", CLINICAL_APPLICATIONS, AGENT);
        staff.person("Joseph Okafor", "Health record analyst", CLINICAL_APPLICATIONS, AGENT);
        staff.person("Priya Raman", "Integration lead", CLINICAL_INTEGRATION, AGENT_AND_CAB);
        staff.person("Yusuf Demir", "Laboratory systems analyst", CLINICAL_INTEGRATION, AGENT);
        staff.person("Camille Baptiste", "Imaging lead", CLINICAL_IMAGING, AGENT_AND_CAB);
        staff.person("Dmitri Volkov", "Imaging administrator", CLINICAL_IMAGING, AGENT);
        staff.person("Nadia Farouk", "Pharmacy systems lead", PHARMACY_SYSTEMS, AGENT);
        staff.person("Samuel Whitehorse", "Pharmacy systems analyst", PHARMACY_SYSTEMS, AGENT);
        staff.person("Sofia Lindqvist", "Product owner, patient portal", PATIENT_DIGITAL, AGENT);
        staff.person("Aroha Ngata", "Portal engineer", PATIENT_DIGITAL, AGENT);
        staff.person("Helen Strand", "Records manager", HEALTH_RECORDS, AGENT);
        staff.person("Tomás Herrera", "Nursing informatics lead", NURSING_INFORMATICS, AGENT_AND_CAB);
        staff.person("Amara Diallo", "Nursing informatics specialist", NURSING_INFORMATICS, AGENT_AND_CAB);
        staff.person("Olga Petrov", "Revenue systems lead", REVENUE_SYSTEMS, AGENT);
        staff.person("Min-jun Park", "Data warehouse lead", CORPORATE_SYSTEMS, AGENT);
        staff.person("Gabriel Moreau", "Payroll systems lead", CORPORATE_SYSTEMS, AGENT);
    }

    private static void infrastructure(Staff staff) {
        staff.person("Grace Adeyemi", "Platform engineer", PLATFORM_OPS + ";" + NETWORK_OPERATIONS, AGENT_AND_CAB);
        staff.person("Lukas Baumann", "Platform engineer", PLATFORM_OPS, AGENT, "America/New_York", "de");
        staff.person("Mei-Ling Chow", "Database administrator", DATABASE_ADMINISTRATION, AGENT);
        staff.person("Kwame Boateng", "Database administrator", DATABASE_ADMINISTRATION, AGENT);
        staff.person("Wes Carter", "Identity lead", IDENTITY + ";" + STORAGE_AND_BACKUP, AGENT);
        staff.person("Fatima Zahra Idrissi", "Identity engineer", IDENTITY, AGENT);
        staff.person("Ken Ito", "Storage engineer", STORAGE_AND_BACKUP + ";" + INFRASTRUCTURE, AGENT);
        staff.person("Rafael Quint", "Network services lead", NETWORK_SERVICES, AGENT_AND_CAB);
        staff.person("Siobhan O'Neill", "Network operator", NETWORK_OPERATIONS, AGENT);
        staff.person("Arjun Mehta", "Network operator", NETWORK_OPERATIONS, AGENT);
        staff.person("Daniel Kowalczyk", "Facilities engineer", FACILITIES, AGENT);
        staff.person("Ivan Castillo", "Desktop engineer", WORKPLACE, AGENT);
        staff.person("Beatriz Fonseca", "Service desk lead", SERVICE_DESK, AGENT);
        staff.person("Noah Abrams", "Service desk agent", SERVICE_DESK, AGENT);
        staff.person("Thandiwe Dube", "Service desk agent", SERVICE_DESK, AGENT);
    }

    private static void hospital(Staff staff) {
        staff.person("Elena Marchetti", "Ward nurse, 4 East", "", REQUESTER);
        staff.person("Owen Blackwood", "Radiologist", "", REQUESTER);
        staff.person("Ngozi Eze", "Emergency physician", "", REQUESTER);
        staff.person("Hiroshi Tanaka", "Laboratory manager, Riverside", "", REQUESTER);
        staff.person("Catherine Dubois", "Clinic manager, Harbor Clinic", "", REQUESTER);
        staff.person("Miguel Santos", "Pharmacist", "", REQUESTER);
    }
}
