package io.linchpin.importers.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Everything that is left to chance. Each subject throws dice of its own, so that a change in one leaves the others alone. */
final class Dice {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final LocalDate FIRST_PURCHASE = LocalDate.of(2019, 1, 7);
    private static final int DAYS_OF_PURCHASES = 2_750;

    private final RandomGenerator random;

    Dice(long seed, String subject) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + subject.hashCode());
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String serial(String prefix) {
        var serial = new StringBuilder(prefix);
        for (var i = 0; i < 7; i++) serial.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return serial.toString();
    }

    /** A device with maker, model, serial number, and when it was bought and is under warranty until. */
    Item bought(Item item, Model model) {
        var purchased = FIRST_PURCHASE.plusDays(random.nextInt(DAYS_OF_PURCHASES));
        return item.with(Attribute.MANUFACTURER, model.manufacturer())
                .with(Attribute.MODEL, model.name())
                .with(Attribute.SERIAL_NUMBER, serial(model.serialPrefix()))
                .with(Attribute.PURCHASED_ON, purchased)
                .with(Attribute.WARRANTY_UNTIL, purchased.plusYears(5));
    }

    /** A maker and model that nobody sells. */
    record Model(String manufacturer, String name, String serialPrefix) {}
}
