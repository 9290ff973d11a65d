package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.Applications.serviceId;
import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.HOSTED_ON;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.LinkType.USES;
import static io.linchpin.importers.sample.Teams.CORPORATE_SYSTEMS;
import static io.linchpin.importers.sample.Teams.DATABASE_ADMINISTRATION;
import static io.linchpin.importers.sample.Teams.FACILITIES;
import static io.linchpin.importers.sample.Teams.HEALTH_RECORDS;
import static io.linchpin.importers.sample.Teams.IDENTITY;
import static io.linchpin.importers.sample.Teams.NETWORK_OPERATIONS;
import static io.linchpin.importers.sample.Teams.PLATFORM_OPS;
import static io.linchpin.importers.sample.Teams.REVENUE_SYSTEMS;
import static io.linchpin.importers.sample.Teams.STORAGE_AND_BACKUP;
import static io.linchpin.importers.sample.Teams.WORKPLACE;

import java.util.List;
import java.util.Locale;

/** What keeps the clinical services going, and what keeps the organisation going. */
final class SupportServices {
    private static final List<String> DEPARTMENTS = List.of(
            "Cardiology",
            "Oncology",
            "Neurology",
            "Nephrology",
            "Orthopedics",
            "Pediatrics",
            "Dermatology",
            "Endocrinology",
            "Urology",
            "Pulmonology",
            "Gastroenterology",
            "Ophthalmology",
            "Anesthesia",
            "Pathology",
            "Rehabilitation",
            "Nutrition",
            "Social Work",
            "Infection Control",
            "Quality",
            "Research");

    private final Inventory inventory;
    private final Dice dice;
    private final DataCenters centers;
    private final Compute compute;
    private final Platforms platforms;
    private final Applications applications;

    SupportServices(
            Inventory inventory,
            Dice dice,
            DataCenters centers,
            Compute compute,
            Platforms platforms,
            Applications applications) {
        this.inventory = inventory;
        this.dice = dice;
        this.centers = centers;
        this.compute = compute;
        this.platforms = platforms;
        this.applications = applications;
    }

    /** First, because nearly everything uses it. */
    void identity() {
        var names = applications.service("Name Resolution", 1, "Wes Carter", IDENTITY, "DNS inside and outside");
        applications.needs(names, "dns-cluster");
        var signIn = applications.service(
                "Identity and Sign-in", 1, "Wes Carter", IDENTITY, "Accounts, badges and one sign-in");
        applications.needs(signIn, names, "sign-in", "ad-directory");
    }

    void build(Northwind northwind) {
        platformServices(northwind);
        communication();
        revenue();
        corporate();
    }

    private void platformServices(Northwind northwind) {
        var servers =
                applications.service("Virtual Servers", 2, "Grace Adeyemi", PLATFORM_OPS, "Machines for everyone");
        applications.uses(servers, "hvc-harbor-1", "hvc-harbor-2", "hvc-quarry-hill");
        var desktops = applications.service(
                "Clinical Desktops", 2, "Leila Haddad", WORKPLACE, "The same desktop on any device");
        applications.needs(desktops, "vdi-clinical");
        applications.uses(desktops, serviceId("Identity and Sign-in"));
        backup(northwind);
    }

    private void backup(Northwind northwind) {
        var service = applications.service(
                "Backup and Recovery", 2, "Ken Ito", STORAGE_AND_BACKUP, "A copy at Quarry Hill and one at Northwind");
        var machine = compute.placeAtQuarryHill(compute.machine("vm-backup-01", STORAGE_AND_BACKUP));
        applications.on(machine, "backup-manager", STORAGE_AND_BACKUP);
        for (var number = 1; number <= 6; number++)
            inventory.link("backup-manager", STORED_ON, "vol-backup-%02d".formatted(number));
        inventory.link("backup-manager", USES, northwind.vault());
        applications.needs(service, "backup-manager");
    }

    private void communication() {
        var telephony = applications.service(
                "Telephony", 2, "Rafael Quint", NETWORK_OPERATIONS, "Desk and ward phones, paging");
        applications.needs(telephony, applications.pool("call-manager", 3, "1", NETWORK_OPERATIONS));
        var mail = applications.service(
                "E-mail and Calendar", 3, "Leila Haddad", WORKPLACE, "Mailboxes in the cloud, relay at home");
        applications.needs(mail, external("Mailroom Cloud", WORKPLACE));
        applications.uses(mail, applications.alone("mail-relay", WORKPLACE), "cert-mail", "domain-meridian.example");
        faxAndPrint();
    }

    /** The gateway still names fax-01, which was retired: nothing passes through it any more. */
    private void faxAndPrint() {
        var service = applications.service(
                "Fax and Print", 3, "Helen Strand", HEALTH_RECORDS, "Referrals by fax, labels, wristbands");
        var room = centers.room1();
        var gateway = applications.alone("fax-gateway", HEALTH_RECORDS);
        for (var number = 1; number <= 3; number += 2) {
            var server = compute.databaseServer("fax-0" + number, HEALTH_RECORDS, room, 4, 13 + number)
                    .with(Attribute.OS, "Windows Server 2016")
                    .with(Attribute.CPU_COUNT, 4)
                    .with(Attribute.MEMORY_GB, 16);
            if (number == 1) server = server.status("RETIRED");
            inventory.link(gateway, DEPENDS_ON, compute.server(server, room, 4));
        }
        applications.needs(service, gateway);
        applications.uses(service, applications.pool("print-server", 2, "1", WORKPLACE));
    }

    private void revenue() {
        var billing = applications.service(
                "Patient Billing", 3, "Olga Petrov", REVENUE_SYSTEMS, "Invoices, payments, statements");
        applications.needs(applications.alone("billing-app", REVENUE_SYSTEMS), applications.databasePair("billing-db"));
        applications.needs(billing, "billing-app");
        applications.uses(
                billing, "queue-billing-events", platforms.workload("statements", "revenue", REVENUE_SYSTEMS));
        var claims = applications.service(
                "Claims Exchange", 3, "Olga Petrov", REVENUE_SYSTEMS, "Claims to insurers and their answers");
        applications.needs(
                claims,
                platforms.workload("claims-gateway", "revenue", REVENUE_SYSTEMS),
                external("Concord Clearinghouse", REVENUE_SYSTEMS));
        applications.uses(claims, "billing-app", "cert-claims");
    }

    private void corporate() {
        var warehouse = applications.service(
                "Data Warehouse", 4, "Min-jun Park", CORPORATE_SYSTEMS, "Figures for planning and research");
        var account = inventory.add(Item.of("CloudAccount", "meridian-analytics")
                .team(PLATFORM_OPS)
                .with(Attribute.PROVIDER, "Altocumulus Cloud"));
        for (var name : List.of("warehouse-store", "warehouse-compute", "warehouse-catalog", "warehouse-reports")) {
            var resource = inventory.add(Item.of("CloudResource", name)
                    .team(CORPORATE_SYSTEMS)
                    .with(Attribute.PROVIDER, "Altocumulus Cloud"));
            inventory.link(resource, HOSTED_ON, account);
            inventory.link(warehouse, DEPENDS_ON, resource);
        }
        applications.uses(warehouse, platforms.workload("warehouse-loader", "analytics", CORPORATE_SYSTEMS));
        var payroll = applications.service(
                "Human Resources and Payroll", 4, "Gabriel Moreau", CORPORATE_SYSTEMS, "Contracts, rosters, pay");
        applications.needs(payroll, external("Orchard Payroll", CORPORATE_SYSTEMS));
        applications.uses(payroll, "domain-meridian-careers.example");
        applications.uses(payroll, applications.alone("roster-app", CORPORATE_SYSTEMS));
        var building = applications.service(
                "Building Automation", 3, "Daniel Kowalczyk", FACILITIES, "Doors, air, cold chambers, fire panels");
        applications.needs(building, applications.pool("building-control", 2, "1", FACILITIES));
        departments();
        licences();
    }

    /** Small systems that departments bought themselves. */
    private void departments() {
        var service = applications.service(
                "Departmental Systems", 3, "Hannah Lindgren", CORPORATE_SYSTEMS, "Small systems of single departments");
        for (var department : DEPARTMENTS) {
            var slug = department.toLowerCase(Locale.ROOT).replace(' ', '-');
            var application = applications.alone(slug + "-app", CORPORATE_SYSTEMS);
            var machine = compute.place(compute.machine("vm-%s-db".formatted(slug), DATABASE_ADMINISTRATION));
            applications.needs(application, applications.database(slug + "-db", machine, "16.6"));
            var files = compute.place(compute.machine("vm-%s-files".formatted(slug), WORKPLACE));
            inventory.link(application, USES, files);
            compute.placeAtQuarryHill(compute.machine("vm-%s-test".formatted(slug), CORPORATE_SYSTEMS)
                    .environment("test")
                    .criticality(4));
            inventory.link(service, USES, application);
        }
        var shared = platforms.workload("form-server", "shared", CORPORATE_SYSTEMS);
        var integration = platforms.workload("department-feeds", "integration", CORPORATE_SYSTEMS);
        applications.uses(integration, "queue-admissions");
        applications.uses(service, shared, integration);
    }

    private void licences() {
        licence("lic-database", "Database subscription", 64, "ehr-db", "orders-db", "portal-db");
        licence("lic-desktops", "Desktop access", 2_400, "vdi-clinical");
        licence("lic-imaging", "Imaging readers", 140, "pacs-archive", "pacs-viewer");
        licence("lic-interface-engine", "Interface engine, one node", 1, "hl7-engine");
        licence("lic-backup", "Backup capacity in TB", 400, "backup-manager");
    }

    private void licence(String id, String name, int seats, String... users) {
        inventory.add(Item.of("License", name)
                .externalId(id)
                .owner(CORPORATE_SYSTEMS)
                .with(Attribute.SEATS, seats)
                .with(Attribute.EXPIRES_ON, "2027-0%d-30".formatted(dice.pick(List.of(3, 4, 6, 9)))));
        for (var user : users) inventory.link(user, USES, id);
    }

    private String external(String name, String team) {
        var id = "ext-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return inventory.add(Item.of("ExternalService", name)
                .externalId(id)
                .team(team)
                .with(Attribute.PROVIDER, name)
                .with(Attribute.URL, "https://%s.example".formatted(id.substring(4))));
    }
}
