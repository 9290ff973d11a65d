package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.Applications.serviceId;
import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.Teams.CLINICAL_APPLICATIONS;
import static io.linchpin.importers.sample.Teams.CLINICAL_INTEGRATION;
import static io.linchpin.importers.sample.Teams.DATABASE_ADMINISTRATION;
import static io.linchpin.importers.sample.Teams.HEALTH_RECORDS;
import static io.linchpin.importers.sample.Teams.NURSING_INFORMATICS;
import static io.linchpin.importers.sample.Teams.PATIENT_DIGITAL;
import static io.linchpin.importers.sample.Teams.PHARMACY_SYSTEMS;

import java.util.List;

/** What doctors, nurses and patients use. */
final class ClinicalServices {
    private static final String SIGN_IN = serviceId("Identity and Sign-in");

    private final Inventory inventory;
    private final DataCenters centers;
    private final Compute compute;
    private final Platforms platforms;
    private final Applications applications;

    ClinicalServices(
            Inventory inventory, DataCenters centers, Compute compute, Platforms platforms, Applications applications) {
        this.inventory = inventory;
        this.centers = centers;
        this.compute = compute;
        this.platforms = platforms;
        this.applications = applications;
    }

    void build() {
        labInterfaces();
        documentArchive();
        electronicHealthRecord();
        orderEntry();
        nurseBoard();
        pharmacy();
        medication();
        bloodBank();
        emergencyBoard();
        fetalMonitoring();
        nurseCall();
        patientPortal();
        telehealth();
        appointments();
    }

    /** One engine translates for every laboratory: there is no second one. */
    private void labInterfaces() {
        var service = service(
                "Lab Interfaces",
                1,
                "Priya Raman",
                CLINICAL_INTEGRATION,
                "HL7 messages between laboratories and records");
        var machine =
                compute.place(compute.machine("vm-hl7-01", CLINICAL_INTEGRATION).criticality(3));
        applications.on(machine, "hl7-engine", CLINICAL_INTEGRATION);
        inventory.link("hl7-engine", STORED_ON, "vol-lab");
        applications.needs(service, "hl7-engine");
        applications.uses(service, "queue-lab-results", "lab-gw-rvs", "lab-gw-lkv", "lab-gw-ngt");
    }

    private void documentArchive() {
        var service =
                service("Document Archive", 3, "Helen Strand", HEALTH_RECORDS, "Scanned paper and signed letters");
        var machine = compute.place(compute.machine("vm-docs-01", HEALTH_RECORDS));
        applications.needs(service, applications.on(machine, "docs-app", HEALTH_RECORDS));
    }

    private void electronicHealthRecord() {
        var service = service(
                "Electronic Health Record",
                1,
                "Marcus Oyelaran",
                CLINICAL_APPLICATIONS,
                "The patient's record, on all wards");
        applications.pool("ehr-app", 4, "2", CLINICAL_APPLICATIONS);
        var servers = List.of(
                compute.server(
                        compute.databaseServer("db-ehr-1", DATABASE_ADMINISTRATION, centers.room1(), 8, 12),
                        centers.room1(),
                        8),
                compute.server(
                        compute.databaseServer("db-ehr-2", DATABASE_ADMINISTRATION, centers.room2(), 5, 12),
                        centers.room2(),
                        5));
        applications.databasePair("ehr-db", servers, List.of("vol-ehr-data"));
        for (var node : List.of("ehr-db-1", "ehr-db-2")) inventory.link(node, STORED_ON, "vol-ehr-log");
        applications.needs(service, "ehr-app", "ehr-db");
        applications.uses(service, serviceId("Lab Interfaces"), SIGN_IN);
    }

    private void orderEntry() {
        var service = service(
                "Order Entry",
                1,
                "Marcus Oyelaran",
                CLINICAL_APPLICATIONS,
                "Orders for laboratory, imaging and medication");
        applications.pool("orders-app", 3, "2", CLINICAL_APPLICATIONS);
        var machines = List.of(
                compute.place(compute.machine("vm-orders-db-1", DATABASE_ADMINISTRATION)),
                compute.place(compute.machine("vm-orders-db-2", DATABASE_ADMINISTRATION)));
        applications.databasePair("orders-db", machines, List.of("vol-orders"));
        applications.needs(service, "orders-app", "orders-db");
        applications.uses(service, serviceId("Lab Interfaces"), "queue-orders", SIGN_IN);
    }

    private void nurseBoard() {
        var service = service(
                "Nurse Board",
                2,
                "Tomás Herrera",
                NURSING_INFORMATICS,
                "Who lies where and needs what, on the wall of each ward");
        applications.pool("board-app", 2, "1", NURSING_INFORMATICS);
        applications.needs(service, serviceId("Electronic Health Record"), "board-app");
    }

    /** Two nodes in one rack with one cord each, both in the same power unit. The third node is planned for another rack. */
    private void pharmacy() {
        var service = service("Pharmacy Dispensing", 1, "Nadia Farouk", PHARMACY_SYSTEMS, "Cabinets, checks and stock");
        var room = centers.room1();
        var servers = List.of(
                compute.serverOnOneCord(compute.databaseServer("pharm-db-a", PHARMACY_SYSTEMS, room, 5, 12), room, 5),
                compute.serverOnOneCord(compute.databaseServer("pharm-db-b", PHARMACY_SYSTEMS, room, 5, 13), room, 5));
        var planned = compute.server(
                compute.databaseServer("pharm-db-c", PHARMACY_SYSTEMS, centers.room2(), 5, 13)
                        .status("PLANNED"),
                centers.room2(),
                5);
        var nodes = List.of(servers.getFirst(), servers.getLast(), planned);
        applications.cluster("pharmacy-db", nodes, "nodes", "1", PHARMACY_SYSTEMS);
        applications.pool("pharmacy-app", 2, "1", PHARMACY_SYSTEMS);
        applications.needs(service, "pharmacy-app", "pharmacy-db");
        applications.uses(service, "queue-dispensing", SIGN_IN);
    }

    private void medication() {
        var service = service(
                "Medication Administration",
                1,
                "Nadia Farouk",
                PHARMACY_SYSTEMS,
                "The right drug at the right bed, by barcode");
        applications.pool("bedside-app", 3, "2", PHARMACY_SYSTEMS);
        applications.needs(service, "bedside-app", "orders-db");
        applications.uses(service, serviceId("Pharmacy Dispensing"), SIGN_IN);
    }

    private void bloodBank() {
        var service = service(
                "Blood Bank", 1, "Yusuf Demir", CLINICAL_INTEGRATION, "Stock, cross-match and release of blood");
        applications.needs(
                applications.alone("blood-bank", CLINICAL_INTEGRATION), applications.databasePair("blood-db"));
        applications.needs(service, "blood-bank");
        applications.uses(service, "queue-orders");
    }

    private void emergencyBoard() {
        var service = service(
                "Emergency Tracking Board",
                1,
                "Hannah Lindgren",
                CLINICAL_APPLICATIONS,
                "Who waits, who is seen, who is next");
        applications.pool("emergency-board", 2, "1", CLINICAL_APPLICATIONS);
        applications.needs(service, "emergency-board", "ehr-db");
        applications.uses(service, "queue-admissions", SIGN_IN);
    }

    private void fetalMonitoring() {
        var service = service(
                "Fetal Monitoring",
                1,
                "Tomás Herrera",
                NURSING_INFORMATICS,
                "Heart rate curves from the delivery rooms");
        applications.needs(service, applications.pool("fetal-monitor", 2, "1", NURSING_INFORMATICS));
    }

    /** Three gateways that look like a cluster, but all three must work: each serves a hospital of its own. */
    private void nurseCall() {
        var service = service("Nurse Call", 1, "Tomás Herrera", NURSING_INFORMATICS, "The button at the bed");
        applications.needs(service, applications.pool("nurse-call", 3, "100%", NURSING_INFORMATICS));
    }

    private void patientPortal() {
        var service = service(
                "Patient Portal", 2, "Sofia Lindqvist", PATIENT_DIGITAL, "Results, letters and messages for patients");
        applications.pool("portal-web", 4, "2", PATIENT_DIGITAL);
        applications.databasePair("portal-db");
        applications.needs(service, "portal-lb-pool", "portal-web", "portal-db", "internet-edge", "fw-edge");
        var messages = platforms.workload("portal-messages", "patient", PATIENT_DIGITAL);
        applications.uses(service, messages, SIGN_IN, "domain-meridian.example");
    }

    private void telehealth() {
        var service = service("Telehealth", 2, "Sofia Lindqvist", PATIENT_DIGITAL, "Visits by video");
        var waiting = platforms.workload("visit-waiting-room", "patient", PATIENT_DIGITAL);
        var video = inventory.add(Item.of("ExternalService", "Clearview Video")
                .externalId("ext-clearview-video")
                .team(PATIENT_DIGITAL)
                .with(Attribute.PROVIDER, "Clearview Video")
                .with(Attribute.URL, "https://clearview.example"));
        applications.needs(service, serviceId("Patient Portal"), waiting, video);
        applications.uses(service, "cert-telehealth");
    }

    private void appointments() {
        var service = service(
                "Appointment Scheduling", 2, "Sofia Lindqvist", PATIENT_DIGITAL, "Who comes when, and reminders");
        var pool =
                inventory.add(Item.of("LoadBalancerPool", "appointments-pool").team(PATIENT_DIGITAL));
        for (var number = 1; number <= 2; number++) {
            var workload = platforms.workload("appointments-" + number, "patient", PATIENT_DIGITAL);
            inventory.link(pool, HAS_MEMBER, workload);
        }
        applications.needs(service, pool, applications.databasePair("appointments-db"));
        applications.uses(service, SIGN_IN);
    }

    private String service(String name, int criticality, String owner, String team, String description) {
        return applications.service(name, criticality, owner, team, description);
    }
}
