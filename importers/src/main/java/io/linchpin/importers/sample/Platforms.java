package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.RUNS_ON;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.LinkType.USES;
import static io.linchpin.importers.sample.Teams.CLINICAL_INTEGRATION;
import static io.linchpin.importers.sample.Teams.IDENTITY;
import static io.linchpin.importers.sample.Teams.NETWORK_OPERATIONS;
import static io.linchpin.importers.sample.Teams.NETWORK_SERVICES;
import static io.linchpin.importers.sample.Teams.PLATFORM_OPS;
import static io.linchpin.importers.sample.Teams.WORKPLACE;

import java.util.ArrayList;
import java.util.List;

/** What applications take for granted: names, directory, sign-in, queues, containers, desktops, certificates, load balancers. */
final class Platforms {
    private static final List<String> QUEUES =
            List.of("lab-results", "orders", "admissions", "dispensing", "billing-events", "image-notices");
    private static final List<String> NAMESPACES = List.of("integration", "patient", "revenue", "analytics", "shared");

    private final Inventory inventory;
    private final Compute compute;
    private final Applications applications;

    Platforms(Inventory inventory, Compute compute, Applications applications, Northwind northwind) {
        this.inventory = inventory;
        this.compute = compute;
        this.applications = applications;
        certificates();
        nameServers();
        directory();
        applications.pool("sign-in", 3, "2", IDENTITY);
        applications.uses("sign-in", "cert-sign-in");
        queues();
        containers();
        applications.cluster("vdi-clinical", machines("vm-vdi-%02d", 24, WORKPLACE), "desktops", "75%", WORKPLACE);
        portalLoadBalancers(northwind);
    }

    private void certificates() {
        certificate("cert-star-meridian", "*.meridian.example", "2027-01-04");
        certificate("cert-portal", "portal.meridian.example", "2026-12-09");
        certificate("cert-sign-in", "sign-in.meridian.example", "2026-11-27");
        certificate("cert-telehealth", "visit.meridian.example", "2027-03-18");
        certificate("cert-mail", "mail.meridian.example", "2027-02-02");
        certificate("cert-claims", "claims.meridian.example", "2027-06-30");
        domain("meridian.example");
        domain("mh.example");
        domain("meridian-careers.example");
    }

    /** Two servers in two rooms, and yet one array under both: san-02, which is there for mirrors, got a volume by hand. */
    private void nameServers() {
        var volume = inventory.add(Item.of("StorageVolume", "ds-infra").with(Attribute.CAPACITY_GB, 2_000));
        inventory.link(volume, STORED_ON, "san-02");
        var first = compute.place(compute.machine("dns-1", IDENTITY).criticality(1), "hv-a04-1", volume);
        var second = compute.place(compute.machine("dns-2", IDENTITY).criticality(1), "hv-b04-1", volume);
        applications.cluster("dns-cluster", List.of(first, second), "servers", "1", IDENTITY);
    }

    /** The directory finds its servers by name, and the name servers read their zones from the directory: a circle. */
    private void directory() {
        var controllers = new ArrayList<>(machines("vm-dc-%d", 2, IDENTITY));
        controllers.add(compute.placeAtQuarryHill(compute.machine("vm-dc-3", IDENTITY)));
        applications.cluster("ad-directory", controllers, "controllers", "1", IDENTITY);
        applications.needs("ad-directory", "dns-cluster");
        applications.uses("dns-cluster", "ad-directory");
        applications.uses("ad-directory", "domain-mh.example");
    }

    private void queues() {
        var brokers = new ArrayList<String>();
        for (var machine : machines("vm-mq-%d", 3, CLINICAL_INTEGRATION)) {
            var broker = inventory.add(Item.of("Middleware", machine.replace("vm-", ""))
                    .team(CLINICAL_INTEGRATION)
                    .with(Attribute.SOFTWARE_VERSION, "4.1.4"));
            inventory.link(broker, RUNS_ON, machine);
            brokers.add(broker);
        }
        applications.cluster("mq-clinical", brokers, "brokers", "2", CLINICAL_INTEGRATION);
        for (var name : QUEUES) {
            var queue = inventory.add(Item.of("Queue", "queue-" + name).team(CLINICAL_INTEGRATION));
            inventory.link(queue, RUNS_ON, "mq-clinical");
        }
    }

    private void containers() {
        applications.cluster(
                "k8s-control", machines("vm-k8s-control-%d", 3, PLATFORM_OPS), "control", "2", PLATFORM_OPS);
        applications.cluster("k8s-prod", machines("vm-k8s-%02d", 8, PLATFORM_OPS), "workers", "60%", PLATFORM_OPS);
        applications.uses("k8s-prod", "k8s-control");
        for (var name : NAMESPACES) {
            var namespace = inventory.add(Item.of("Namespace", "ns-" + name).team(PLATFORM_OPS));
            inventory.link(namespace, RUNS_ON, "k8s-prod");
        }
    }

    /** @return the external id of a workload in one of the namespaces */
    String workload(String name, String namespace, String team) {
        var workload =
                inventory.add(Item.of("KubernetesWorkload", name).team(team).with(Attribute.SOFTWARE_VERSION, "1.8.0"));
        inventory.link(workload, RUNS_ON, "ns-" + namespace);
        return workload;
    }

    /** In different rooms, behind different scrubbing points, with different certificates: a pair that is sound. */
    private void portalLoadBalancers(Northwind northwind) {
        var first = loadBalancer("lb-01", "10.41.3.18", "MH-LB-22816", "hv-a03-1");
        inventory.link(first, USES, northwind.scrubber(1));
        inventory.link(first, USES, "cert-portal");
        var second = loadBalancer("lb-02", "10.40.7.22", "MH-LB-22817", RackB07.SECOND_HOST);
        inventory.link(second, USES, northwind.scrubber(2));
        inventory.link(second, USES, "cert-star-meridian");
        var pool = inventory.add(Item.of("LoadBalancerPool", "portal-lb-pool")
                .owner(NETWORK_SERVICES)
                .support(NETWORK_OPERATIONS)
                .criticality(2));
        inventory.link(pool, HAS_MEMBER, first);
        inventory.link(pool, HAS_MEMBER, second);
    }

    private String loadBalancer(String name, String address, String serialNumber, String host) {
        return compute.appliance(
                Item.of("LoadBalancer", name)
                        .owner(NETWORK_SERVICES)
                        .support(NETWORK_OPERATIONS)
                        .criticality(2)
                        .at(address, Network.DOMAIN)
                        .with(Attribute.MANUFACTURER, "Palisade")
                        .with(Attribute.MODEL, "PL-V4")
                        .with(Attribute.SERIAL_NUMBER, serialNumber)
                        .with(Attribute.FIRMWARE, "17.1.1"),
                host);
    }

    private void certificate(String id, String name, String expires) {
        inventory.add(Item.of("Certificate", name)
                .externalId(id)
                .team(NETWORK_SERVICES)
                .with(Attribute.ISSUER, "Lanyard Trust")
                .with(Attribute.EXPIRES_ON, expires));
    }

    private void domain(String name) {
        inventory.add(Item.of("Domain", name)
                .externalId("domain-" + name)
                .team(NETWORK_SERVICES)
                .with(Attribute.EXPIRES_ON, "2027-08-31"));
    }

    private List<String> machines(String pattern, int count, String team) {
        var machines = new ArrayList<String>();
        for (var number = 1; number <= count; number++)
            machines.add(compute.place(compute.machine(pattern.formatted(number), team)));
        return machines;
    }
}
