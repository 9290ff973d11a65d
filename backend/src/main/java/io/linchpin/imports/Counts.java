package io.linchpin.imports;

/** Rows of one kind by what the plan does with them. */
public record Counts(long create, long update, long same, long refuse, long retire) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public long changes() {
        return create + update + retire;
    }

    public Counts plus(Counts more) {
        return new Counts(
                create + more.create,
                update + more.update,
                same + more.same,
                refuse + more.refuse,
                retire + more.retire);
    }
}
