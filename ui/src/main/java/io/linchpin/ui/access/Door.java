package io.linchpin.ui.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Through which door somebody tries to come in.
 * @param sample as one of the sample's people, without a password
 */
record Door(String address, boolean sample) implements Serializable {

    static Door of(HttpServletRequest request) {
        return new Door(request.getRemoteAddr(), request.getParameter("sample") != null && !isForwarded(request));
    }

    // Whoever comes through a proxy only seems to be on this machine.
    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
    }
}
