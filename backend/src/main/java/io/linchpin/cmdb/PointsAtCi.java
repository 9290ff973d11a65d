package io.linchpin.cmdb;

import java.util.List;

/** Implemented by features above that keep something which names CIs: a change, an incident. */
public interface PointsAtCi {
    /** @param open work that is not finished yet */
    record Pointer(String kind, String number, String title, boolean open) {}

    /** All of them, in every tenant; asked before a CI is deleted. */
    List<Pointer> pointingAt(CiId ci);
}
