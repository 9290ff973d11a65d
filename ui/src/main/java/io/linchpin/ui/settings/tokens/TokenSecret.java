package io.linchpin.ui.settings.tokens;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServletRequest;
import io.linchpin.identity.NewToken;
import io.linchpin.ui.settings.OnceSecret;

/** A new token as it is shown once, with a command to try it. */
public final class TokenSecret {
    private TokenSecret() {}

    public static OnceSecret of(NewToken made, Runnable forget) {
        return new OnceSecret(
                        I18NProvider.translate(
                                "settings.token.once", made.token().name()),
                        made.secret(),
                        forget)
                .example("curl -H \"Authorization: Bearer %s\" %s/api/v1/me".formatted(made.secret(), here()));
    }

    /** The application as the browser reached it. */
    private static String here() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var whole = request.getRequestURL().toString();
        return whole.substring(0, whole.length() - request.getRequestURI().length()) + request.getContextPath();
    }
}
