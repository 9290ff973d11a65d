package io.linchpin.importers.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of attributes, and how a column's header becomes one. */
final class Attributes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final int LONGEST = 64;

    private Attributes() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * A header that is a name already stays as it is; {@code "Serial number (old)"} becomes {@code serialNumberOld}.
     * @param column counted from 1, for a header without a single letter that a name may have
     */
    static String nameOf(String header, int column) {
        if (isName(header)) return header;
        var plain = Normalizer.normalize(header, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var name = new StringBuilder();
        for (var word : plain.split("[^A-Za-z0-9]+")) {
            if (word.isEmpty()) continue;
            var first = word.substring(0, 1);
            name.append(name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        if (name.isEmpty()) return "column" + column;
        if (!Character.isLetter(name.charAt(0))) name.insert(0, "column");
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
