package io.linchpin.ui.settings.tokens;

import io.linchpin.identity.Token;
import io.linchpin.ui.component.Address;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which tokens are asked for, as it stands in the address.
 * @param text part of a token's name or its person's
 */
record TokenQuestion(Whose whose, Which which, String text) {
    static final TokenQuestion ALL = new TokenQuestion(Whose.OWN, Which.WORKING, "");

    enum Whose {
        OWN,
        EVERYBODY
    }

    enum Which {
        WORKING,
        ALL
    }

    static TokenQuestion of(Map<String, List<String>> parameters) {
        return new TokenQuestion(
                Address.constant(parameters, "whose", Whose.class).orElse(ALL.whose),
                Address.constant(parameters, "which", Which.class).orElse(ALL.which),
                Address.text(parameters, "q"));
    }

    /** Only what differs from {@link #ALL}, so that addresses stay short. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (whose != ALL.whose) parameters.put("whose", Address.word(whose));
        if (which != ALL.which) parameters.put("which", Address.word(which));
        if (!text.isBlank()) parameters.put("q", text);
        return parameters;
    }

    boolean includes(Token token, Instant now) {
        return (which == Which.ALL || token.works(now)) && (has(token.name()) || has(token.personName()));
    }

    private boolean has(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
