package io.linchpin.cmdb;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Values as identifiers compare them: without case, needless blanks, and the ways in which one address can be written. */
final class IdentifierValue {
    /** What manufacturers and discovery tools write where there is nothing; CIs must not meet in it. */
    private static final Set<String> NOTHING = Set.of(
            "n/a",
            "na",
            "none",
            "null",
            "nil",
            "unknown",
            "undefined",
            "unspecified",
            "not specified",
            "not available",
            "not applicable",
            "not set",
            "tbd",
            "tba",
            "default string",
            "to be filled by o.e.m",
            "system serial number",
            "chassis serial number",
            "base board serial number",
            "asset tag",
            "no asset tag",
            "asset-1234567890",
            "empty",
            "invalid",
            "localhost",
            "localhost.localdomain",
            "127.0.0.1",
            "0:0:0:0:0:0:0:1",
            "0:0:0:0:0:0:0:0",
            "ffffffffffff");

    private static final Pattern NO_SIGN = Pattern.compile("[0\\s.,:;_/?*x\\-]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MAC =
            Pattern.compile("[0-9a-f]{2}([:-][0-9a-f]{2}){5}|[0-9a-f]{4}(\\.[0-9a-f]{4}){2}|[0-9a-f]{6}-[0-9a-f]{6}");
    private static final Pattern SEPARATOR = Pattern.compile("[:.\\-]");
    private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*(/\\d{1,3})?");

    private IdentifierValue() {}

    /** @return empty when the value says nothing */
    static Optional<String> plain(String field, Object value) {
        var text = BLANKS.matcher(shown(value).strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        // What people call a thing is taken as it is: a system may well be named "Unknown".
        if (IdentifierRule.COLUMNS.contains(field)) return text.isEmpty() ? Optional.empty() : Optional.of(text);
        var plain = address(text);
        return NOTHING.contains(plain) || NO_SIGN.matcher(plain).matches() ? Optional.empty() : Optional.of(plain);
    }

    static String shown(Object value) {
        return AttributeType.text(value);
    }

    private static String address(String text) {
        if (MAC.matcher(text).matches()) return SEPARATOR.matcher(text).replaceAll("");
        if (VERSION_4.matcher(text).matches()) return withoutPrefix(text);
        if (VERSION_6.matcher(text).matches()) return version6(withoutPrefix(text));
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String withoutPrefix(String address) {
        var slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    private static String version6(String text) {
        try {
            return InetAddress.ofLiteral(text).getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return text;
        }
    }
}
