package io.linchpin.imports;

/**
 * Rows of one kind by what the plan does with them.
 * @param overruled those among all of them that say something they do not get, because somebody goes before their source
 */
public record Counts(long create, long update, long same, long refuse, long retire, long overruled) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts(long create, long update, long same, long refuse, long retire) {
        this(create, update, same, refuse, retire, 0);
    }

    public long changes() {
        return create + update + retire;
    }

    /** As when one of the planned rows is refused after all. @param confirmed whether it would have changed nothing */
    Counts refused(boolean create, boolean confirmed) {
        return confirmed
                ? new Counts(this.create, update, same - 1, refuse + 1, retire, overruled)
                : create
                        ? new Counts(this.create - 1, update, same, refuse + 1, retire, overruled)
                        : new Counts(this.create, update - 1, same, refuse + 1, retire, overruled);
    }

    public Counts plus(Counts more) {
        return new Counts(
                create + more.create,
                update + more.update,
                same + more.same,
                refuse + more.refuse,
                retire + more.retire,
                overruled + more.overruled);
    }
}
