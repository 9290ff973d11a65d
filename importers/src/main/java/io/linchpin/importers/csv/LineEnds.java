package io.linchpin.importers.csv;

/** What ends the lines of a file. All of them are read alike; inside a cell each becomes a line feed. */
public enum LineEnds {
    NONE("one line"),
    LF("LF"),
    CRLF("CRLF"),
    CR("lone CR"),
    MIXED("mixed line ends");

    private final String label;

    LineEnds(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static LineEnds of(long lf, long crlf, long cr) {
        if (lf > 0) return crlf + cr == 0 ? LF : MIXED;
        if (crlf > 0) return cr == 0 ? CRLF : MIXED;
        return cr > 0 ? CR : NONE;
    }
}
