package io.linchpin.importers.csv;

/** Text as it stands in a cell. */
final class Cells {
    private Cells() {}

    /** White space of any kind, no-break spaces and a stray byte order mark included. */
    static boolean isSpace(char c) {
        return c <= ' '
                ? c == ' ' || c >= '\t' && c <= '\r'
                : c >= 0x80 && (Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u0085');
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) start++;
        while (end > start && isSpace(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) if (!isSpace(text.charAt(i))) return false;
        return true;
    }

    /** A header cell: one line, single spaces. */
    static String header(String text) {
        return strip(text).replaceAll("\\s+", " ");
    }
}
