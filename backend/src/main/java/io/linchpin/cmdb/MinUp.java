package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many of a redundancy group must work: a number ({@code 2}) or a share of its members ({@code 60%}), rounded up. */
public record MinUp(int amount, boolean percent) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(%?)");
    public static final MinUp ONE = new MinUp(1, false);

    public MinUp {
        if (amount < 1 || (percent && amount > 100))
            throw Invalid.field("min_up", String.valueOf(amount), Message.of("min_up is 1 or more, or 1%% to 100%%."));
    }

    /** @return empty when the text is no such number or share */
    public static Optional<MinUp> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) return Optional.empty();
        var amount = Integer.parseInt(form.group(1));
        var percent = !form.group(2).isEmpty();
        return amount < 1 || (percent && amount > 100) ? Optional.empty() : Optional.of(new MinUp(amount, percent));
    }

    /** @return between 1 and {@code members} */
    public int of(int members) {
        var needed = percent ? Math.ceilDiv(members * (long) amount, 100L) : amount;
        return (int) Math.clamp(needed, 1L, Math.max(1, members));
    }

    @Override
    public String toString() {
        return percent ? amount + "%" : String.valueOf(amount);
    }
}
