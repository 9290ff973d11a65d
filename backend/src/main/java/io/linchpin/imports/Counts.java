package io.linchpin.imports;

/**
 * Rows of one kind by what the plan does with them.
 * @param overruled those among all of them that say something they do not get, because somebody goes before their source
 * @param drop those that a person left out of the plan, with what needs them
 */
public record Counts(long create, long update, long same, long refuse, long retire, long overruled, long drop) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts(long create, long update, long same, long refuse, long retire) {
        this(create, update, same, refuse, retire, 0, 0);
    }

    public long changes() {
        return create + update + retire;
    }

    /** As when one of the planned rows is refused after all. @param confirmed whether it would have changed nothing */
    Counts refused(PlanAction action, boolean confirmed) {
        return plus(confirmed ? new Counts(0, 0, -1, 1, 0) : of(action, -1).plus(new Counts(0, 0, 0, 1, 0)));
    }

    /** As when so many planned rows are left out; fewer than none are taken in again. */
    Counts dropped(PlanAction action, long rows) {
        return plus(of(action, -rows)).plus(new Counts(0, 0, 0, 0, 0, 0, rows));
    }

    /** So many rows with which this is done. */
    static Counts of(PlanAction action, long rows) {
        return switch (action) {
            case CREATE -> new Counts(rows, 0, 0, 0, 0);
            case UPDATE -> new Counts(0, rows, 0, 0, 0);
            case RETIRE -> new Counts(0, 0, 0, 0, rows);
        };
    }

    public Counts plus(Counts more) {
        return new Counts(
                create + more.create,
                update + more.update,
                same + more.same,
                refuse + more.refuse,
                retire + more.retire,
                overruled + more.overruled,
                drop + more.drop);
    }
}
