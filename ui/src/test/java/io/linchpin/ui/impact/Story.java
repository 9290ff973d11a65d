package io.linchpin.ui.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Strength;
import io.linchpin.impact.Arithmetic;
import io.linchpin.impact.GroupView;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactReport.ImpactMap;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactReport.MapEdge;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactReport.StatedSeed;
import io.linchpin.impact.ImpactReport.Totals;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.PathStep;
import io.linchpin.impact.ShownCi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A host fails: its load balancer goes down, the pool is at risk, the portal with it; the other pool absorbs it. */
final class Story {
    static final Words WORDS = new Words(name -> name, "Service"::equals, type -> type, Locale.ENGLISH);

    static final ShownCi HOST = ci("hv-2", "Server", ImpactState.DOWN);
    static final ShownCi LB_1 = ci("lb-01", "LoadBalancer", ImpactState.OK);
    static final ShownCi LB_2 = ci("lb-02", "LoadBalancer", ImpactState.DOWN);
    static final ShownCi POOL = ci("pool", "LoadBalancerPool", ImpactState.AT_RISK);
    static final ShownCi PORTAL = ci("Portal", "Service", ImpactState.AT_RISK);
    static final ShownCi APP = ci("ehr-app", "Application", ImpactState.OK);
    static final ShownCi VM_1 = ci("vm-1", "VirtualMachine", ImpactState.OK);
    static final ShownCi VM_2 = ci("vm-2", "VirtualMachine", ImpactState.OK);
    static final ShownCi VM_3 = ci("vm-3", "VirtualMachine", ImpactState.DOWN);

    static final GroupView POOL_MEMBERS =
            new GroupView(POOL, "HAS_MEMBER", new Arithmetic("HAS_MEMBER", 2, 1, 1, 1, 1), List.of(LB_1, LB_2));
    static final GroupView NODES =
            new GroupView(APP, "nodes", new Arithmetic("nodes", 3, 1, 1, 1, 1), List.of(VM_1, VM_2, VM_3));

    private Story() {}

    static ShownCi ci(String name, String type, ImpactState state) {
        return new ShownCi(id(name), name, type, type.equals("Service") ? 2 : null, state);
    }

    static CiId id(String name) {
        return new CiId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static ImpactReport report() {
        var lbOnHost = edge(LB_2, "HOSTED_ON", HOST);
        var vmOnHost = edge(VM_3, "HOSTED_ON", HOST);
        var poolOfLb = new PathStep.Edge(
                POOL, "HAS_MEMBER", Strength.HARD, LB_2, "HAS_MEMBER", POOL_MEMBERS.arithmetic(), null);
        var portalOnPool = edge(PORTAL, "DEPENDS_ON", POOL);
        var impacted = List.of(
                impacted(PORTAL, "S. Lindqvist", portalOnPool, poolOfLb, lbOnHost),
                impacted(HOST, "Platform Ops"),
                impacted(LB_2, null, lbOnHost),
                impacted(VM_3, null, vmOnHost),
                impacted(POOL, "Network", poolOfLb, lbOnHost));
        return report(
                impacted,
                List.of(NODES),
                new ImpactMap(
                        List.of(PORTAL, POOL, LB_1, LB_2, HOST, VM_3),
                        List.of(
                                line(PORTAL, "DEPENDS_ON", POOL, null),
                                line(POOL, "HAS_MEMBER", LB_1, "HAS_MEMBER"),
                                line(POOL, "HAS_MEMBER", LB_2, "HAS_MEMBER"),
                                line(LB_2, "HOSTED_ON", HOST, null),
                                line(VM_3, "HOSTED_ON", HOST, null),
                                line(APP, "RUNS_ON", VM_3, "nodes")),
                        List.of(POOL_MEMBERS, NODES)));
    }

    static ImpactReport report(List<ImpactedCi> impacted, List<GroupView> absorbed, ImpactMap map) {
        return new ImpactReport(
                7,
                List.of(new StatedSeed(HOST, ImpactState.DOWN, new Reason.Asked())),
                List.of(),
                new Totals(Map.of(), Map.of(), 0, absorbed.size(), 1, 9, 0),
                impacted,
                absorbed,
                List.of(),
                0,
                map);
    }

    static ImpactedCi impacted(ShownCi ci, @Nullable String owner, PathStep... path) {
        return new ImpactedCi(ci, ci.type().equals("Service"), null, owner, path.length, List.of(path));
    }

    private static PathStep edge(ShownCi from, String type, ShownCi to) {
        return new PathStep.Edge(from, type, Strength.HARD, to, null, null, null);
    }

    private static MapEdge line(ShownCi from, String type, ShownCi to, @Nullable String group) {
        return new MapEdge(from.id(), type, Strength.HARD, to.id(), group, true);
    }
}
