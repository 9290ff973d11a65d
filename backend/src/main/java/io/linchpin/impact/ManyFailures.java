package io.linchpin.impact;

import com.carrotsearch.hppc.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is DOWN under each of up to 64 failures that have nothing to do with each other, found in one go: a bit of a word
 * stands for a failure. By the impact rule, but of DOWN alone, which only hard edges and groups without spare members pass on.
 */
final class ManyFailures {
    static final int AT_ONCE = Long.SIZE;

    private final Topology topology;
    private final @Nullable BitSet within;
    private final long[] down;
    private final long[] passedOn;
    /** By group, and in it by binary digit: under which failures the number of failed targets has this digit. */
    private final long[][] failed;

    private final IntArrayList cis = new IntArrayList();
    private final IntArrayList groups = new IntArrayList();
    private final IntArrayList work = new IntArrayList();

    /** @param within the CIs that are looked at; null stands for all */
    ManyFailures(Topology topology, @Nullable BitSet within) {
        this.topology = topology;
        this.within = within;
        this.down = new long[topology.cis().size()];
        this.passedOn = new long[down.length];
        this.failed = new long[topology.groupCount()][];
    }

    /** Forgets all failures. */
    void clear() {
        for (var cursor : cis) down[cursor.value] = passedOn[cursor.value] = 0;
        for (var cursor : groups) Arrays.fill(failed[cursor.value], 0);
        cis.clear();
        groups.clear();
    }

    /** @param failures a bit for each under which this CI is DOWN */
    void fail(int ci, long failures) {
        raise(ci, failures);
    }

    void propagate() {
        while (!work.isEmpty()) passOn(work.removeLast());
    }

    /** Under which failures the CI is DOWN. */
    long down(int ci) {
        return down[ci];
    }

    /** Every CI that is DOWN under some failure. */
    int[] touched() {
        return cis.toArray();
    }

    /** The groups of which some target is DOWN under some failure. */
    int[] touchedGroups() {
        return groups.toArray();
    }

    /** Under which failures fewer targets work than the group needs. */
    long broken(int group) {
        var digits = failed[group];
        var spare = topology.members(group) - topology.needs(group);
        var more = 0L;
        var same = ~0L;
        for (var digit = digits.length - 1; digit >= 0; digit--) {
            if ((spare >> digit & 1) == 1) {
                same &= digits[digit];
            } else {
                more |= same & digits[digit];
                same &= ~digits[digit];
            }
        }
        return more;
    }

    private void raise(int ci, long failures) {
        var added = failures & ~down[ci];
        if (added == 0 || !topology.cis().isLive(ci) || within != null && !within.get(ci)) return;
        if (down[ci] == 0) cis.add(ci);
        if (down[ci] == passedOn[ci]) work.add(ci);
        down[ci] |= added;
    }

    private void passOn(int ci) {
        var added = down[ci] & ~passedOn[ci];
        passedOn[ci] = down[ci];
        var in = topology.in(ci);
        for (var edge = in.next(); edge != Topology.NONE; edge = in.next()) {
            if (topology.counted(edge, ImpactState.DOWN.rank()) != ImpactState.DOWN.rank()) continue;
            var source = topology.source(edge);
            if (!topology.cis().isLive(source) || within != null && !within.get(source)) continue;
            var group = topology.group(edge);
            if (group == Topology.ALONE) {
                raise(source, added);
            } else {
                count(group, added);
                raise(source, broken(group));
            }
        }
    }

    /** Adds one to the number of failed targets under each of these failures. */
    private void count(int group, long failures) {
        if (failed[group] == null)
            failed[group] = new long[Integer.SIZE - Integer.numberOfLeadingZeros(topology.members(group))];
        var digits = failed[group];
        if (isUntouched(digits)) groups.add(group);
        var carried = failures;
        for (var digit = 0; carried != 0; digit++) {
            var both = digits[digit] & carried;
            digits[digit] ^= carried;
            carried = both;
        }
    }

    private static boolean isUntouched(long[] digits) {
        for (var digit : digits) if (digit != 0) return false;
        return true;
    }
}
