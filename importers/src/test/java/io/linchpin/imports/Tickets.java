package io.linchpin.imports;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.PointsAtCi;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Stands for the features that keep tickets: those that a test opens. */
@Component
class Tickets implements PointsAtCi {
    private final Map<CiId, List<Pointer>> open = new ConcurrentHashMap<>();

    void open(CiId ci, Pointer... pointers) {
        open.put(ci, List.of(pointers));
    }

    @Override
    public List<Pointer> pointingAt(CiId ci) {
        return open.getOrDefault(ci, List.of());
    }

    @Override
    public void merged(CiId from, CiId into) {
        var moved = open.remove(from);
        if (moved != null) open.put(into, moved);
    }
}
