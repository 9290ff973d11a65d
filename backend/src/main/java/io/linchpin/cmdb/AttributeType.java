package io.linchpin.cmdb;

import io.linchpin.shared.Message;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What values an attribute takes, and how a text becomes one. */
public enum AttributeType {
    TEXT,
    /** Whole or decimal, with a point; stored as a long or a double. */
    NUMBER,
    /** As 2026-11-22. */
    DATE,
    /** {@code true, yes, 1, false, no, 0}, in any case. */
    BOOLEAN,
    CHOICE,
    /** Version 4 or 6, also with a prefix length: {@code 10.40.7.22/24}. */
    IP_ADDRESS,
    EMAIL,
    URL;

    private static final Pattern PART = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    /** @return empty when the text is no such value; a CHOICE takes any text here, its choices are checked by {@link Catalogue} */
    public Optional<Object> parse(String text) {
        var value = text.strip();
        return switch (this) {
            case TEXT, CHOICE -> Optional.of(value);
            case NUMBER -> number(value);
            case DATE -> date(value);
            case BOOLEAN -> truth(value);
            case IP_ADDRESS ->
                isAddress(value.toLowerCase(Locale.ROOT))
                        ? Optional.of(value.toLowerCase(Locale.ROOT))
                        : Optional.empty();
            case EMAIL -> MAIL.matcher(value).matches() ? Optional.of(value) : Optional.empty();
            case URL -> isUrl(value) ? Optional.of(value) : Optional.empty();
        };
    }

    /** What a text must look like, for people. */
    Message expected() {
        return switch (this) {
            case TEXT, CHOICE -> Message.of("A text.");
            case NUMBER -> Message.of("A number such as 12 or 0.5.");
            case DATE -> Message.of("A date such as 2026-11-22.");
            case BOOLEAN -> Message.of("true or false.");
            case IP_ADDRESS -> Message.of("An IP address such as 10.40.7.22 or fe80::1.");
            case EMAIL -> Message.of("An e-mail address such as desk@example.org.");
            case URL -> Message.of("An address such as https://example.org.");
        };
    }

    /** A stored value as {@link #parse} takes it. */
    public static String text(Object value) {
        return switch (value) {
            case Double number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static Optional<Object> number(String value) {
        if (!DECIMAL.matcher(value).matches()) return Optional.empty();
        var decimal = new BigDecimal(value);
        try {
            return Optional.of(decimal.longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.of(decimal.doubleValue());
        }
    }

    private static Optional<Object> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Object> truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static boolean isUrl(String value) {
        try {
            var url = new URI(value);
            return url.isAbsolute() && !url.getSchemeSpecificPart().isBlank();
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        var slash = value.indexOf('/');
        var address = slash < 0 ? value : value.substring(0, slash);
        var four = address.indexOf(':') < 0;
        if (slash >= 0 && !isPrefix(value.substring(slash + 1), four ? 32 : 128)) return false;
        return four ? isVersion4(address) : isVersion6(address);
    }

    private static boolean isPrefix(String length, int longest) {
        return PART.matcher(length).matches() && Integer.parseInt(length) <= longest;
    }

    private static boolean isVersion4(String address) {
        var parts = address.split("\\.", -1);
        if (parts.length != 4) return false;
        for (var part : parts) if (!PART.matcher(part).matches() || Integer.parseInt(part) > 255) return false;
        return true;
    }

    private static boolean isVersion6(String address) {
        var gap = address.indexOf("::");
        if (gap < 0) return groups(address) == 8;
        if (address.indexOf("::", gap + 1) >= 0) return false;
        var head = address.substring(0, gap);
        var tail = address.substring(gap + 2);
        var before = head.isEmpty() ? 0 : groups(head);
        var after = tail.isEmpty() ? 0 : groups(tail);
        return before >= 0 && after >= 0 && before + after <= 7 && head.indexOf('.') < 0;
    }

    /** @return how many 16-bit groups, -1 when something is none; a version 4 address at the end counts as two */
    private static int groups(String text) {
        var parts = text.split(":", -1);
        var count = 0;
        for (var i = 0; i < parts.length; i++) {
            if (GROUP.matcher(parts[i]).matches()) count++;
            else if (i == parts.length - 1 && isVersion4(parts[i])) count += 2;
            else return -1;
        }
        return count;
    }
}
