package io.linchpin.cmdb;

import io.linchpin.shared.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Implemented by features above that keep something which names CIs: a change, an incident. */
public interface PointsAtCi {
    /**
     * @param tenant to which it belongs; who may not see that is not told of it
     * @param open work that is not finished yet
     */
    record Pointer(TenantId tenant, String kind, String number, String title, boolean open) {}

    /** All of them, in every tenant; asked before a CI is deleted. */
    List<Pointer> pointingAt(CiId ci);

    /** Those of many CIs, before an import retires them; worth one query where there is one. CIs without any may be missing. */
    default Map<CiId, List<Pointer>> pointingAt(Collection<CiId> cis) {
        var pointers = new LinkedHashMap<CiId, List<Pointer>>();
        for (var ci : cis) pointers.put(ci, pointingAt(ci));
        return pointers;
    }

    /** One CI goes on as another: what named the one names the other from now on. In the transaction that merges them. */
    void merged(CiId from, CiId into);
}
