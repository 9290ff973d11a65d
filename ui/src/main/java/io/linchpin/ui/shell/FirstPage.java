package io.linchpin.ui.shell;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/** Completes the page that a browser gets first: language, theme, and a policy that lets only our own scripts run. */
final class FirstPage implements IndexHtmlRequestListener {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** unsafe-eval: the client engine compiles templates and runs the code of executeJs. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; "
            + "worker-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        var page = response.getDocument();
        page.select("html").attr("lang", Languages.of(request).getLanguage());
        Theme.of(request).apply(page);
        var nonce = nonce();
        page.select("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
    }

    private static String nonce() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
