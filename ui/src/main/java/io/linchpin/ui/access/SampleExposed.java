package io.linchpin.ui.access;

import org.jspecify.annotations.Nullable;

/** The sample is on, and others than this machine could reach it. */
final class SampleExposed extends RuntimeException {
    SampleExposed(@Nullable String address) {
        super("The sample company is on (linchpin.sample), and the server would listen on %s."
                .formatted(address == null || address.isBlank() ? "all addresses" : address));
    }
}
