package io.linchpin.impact;

import com.carrotsearch.hppc.IntObjectHashMap;
import io.linchpin.shared.TenantId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The CIs of a topology with the few facts that an answer is sorted and filtered by. Most stand in columns, in the order
 * of their ids as text; those that came or changed since stand beside them. Numbers once given are kept.
 */
final class CiTable {
    private final CiColumns columns;
    /** By number: what came since, and what says something else than its columns do. */
    private final IntObjectHashMap<TopologyCi> edited;

    private final Map<UUID, Integer> added;
    private final BitSet live;
    private final BitSet gone;

    /** @param live by the numbers of the columns */
    static CiTable of(CiColumns columns, BitSet live) {
        return new CiTable(columns, new IntObjectHashMap<>(), Map.of(), live, new BitSet());
    }

    private CiTable(
            CiColumns columns,
            IntObjectHashMap<TopologyCi> edited,
            Map<UUID, Integer> added,
            BitSet live,
            BitSet gone) {
        this.columns = columns;
        this.edited = edited;
        this.added = added;
        this.live = live;
        this.gone = gone;
    }

    /** One more than the highest number; CIs that are gone leave their number behind. */
    int size() {
        return columns.size() + added.size();
    }

    /** The number of a CI, or -1 when it is not here. */
    int find(UUID id) {
        var number = numberOf(id);
        return number < 0 || gone.get(number) ? -1 : number;
    }

    boolean isGone(int ci) {
        return gone.get(ci);
    }

    UUID id(int ci) {
        return ci < columns.size() ? columns.id(ci) : edit(ci).id();
    }

    TenantId tenant(int ci) {
        var edit = edited.get(ci);
        return edit == null ? columns.tenant(ci) : edit.tenant();
    }

    String ciClass(int ci) {
        var edit = edited.get(ci);
        return edit == null ? columns.ciClass(ci) : edit.ciClass();
    }

    /** The CIs of these tenants; each tenant is looked at once and not with each CI. */
    IntPredicate ofTenants(Predicate<TenantId> wanted) {
        var inColumns = columns.tenants(wanted);
        if (edited.isEmpty()) return inColumns;
        return ci -> {
            var edit = edited.get(ci);
            return edit == null ? inColumns.test(ci) : wanted.test(edit.tenant());
        };
    }

    /** The CIs of these classes, likewise. */
    IntPredicate ofClasses(Predicate<String> wanted) {
        var inColumns = columns.classes(wanted);
        if (edited.isEmpty()) return inColumns;
        return ci -> {
            var edit = edited.get(ci);
            return edit == null ? inColumns.test(ci) : wanted.test(edit.ciClass());
        };
    }

    /** 1 (highest) to 4, or 0 when nobody said. */
    int criticality(int ci) {
        var edit = edited.get(ci);
        return edit == null ? columns.criticality(ci) : edit.criticality();
    }

    boolean isLive(int ci) {
        return live.get(ci);
    }

    String name(int ci) {
        var edit = edited.get(ci);
        return edit == null ? columns.name(ci) : edit.name();
    }

    TopologyCi facts(int ci, boolean connected) {
        return new TopologyCi(id(ci), tenant(ci), ciClass(ci), name(ci), criticality(ci), isLive(ci), connected);
    }

    /** By their ids as text. */
    int compare(int a, int b) {
        return Math.max(a, b) < columns.size() ? Integer.compare(a, b) : TopologyCi.compare(id(a), id(b));
    }

    /** How many CIs stand beside the columns. */
    int editedCount() {
        return edited.size();
    }

    CiTable edited(Iterable<TopologyCi> written, Set<UUID> removed) {
        var nextEdited = edited.clone();
        var nextAdded = new HashMap<>(added);
        var nextLive = (BitSet) live.clone();
        var nextGone = (BitSet) gone.clone();
        for (var ci : written) {
            var known = numberOf(ci.id());
            var number = known >= 0 ? known : nextAdded.computeIfAbsent(ci.id(), id -> size() + added(nextAdded));
            nextEdited.put(number, ci);
            nextLive.set(number, ci.live());
            nextGone.clear(number);
        }
        for (var id : removed) {
            var number = numberOf(id);
            if (number < 0) continue;
            nextLive.clear(number);
            nextGone.set(number);
        }
        return new CiTable(columns, nextEdited, nextAdded, nextLive, nextGone);
    }

    private int added(Map<UUID, Integer> next) {
        return next.size() - added.size();
    }

    private int numberOf(UUID id) {
        var number = added.get(id);
        return number == null ? columns.find(id) : number;
    }

    private TopologyCi edit(int ci) {
        @Nullable TopologyCi edit = edited.get(ci);
        if (edit == null) throw new IndexOutOfBoundsException("No CI has the number %d.".formatted(ci));
        return edit;
    }
}
