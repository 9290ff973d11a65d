package io.linchpin.ui.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why the application did not start. */
final class SampleExposedAnalyzer extends AbstractFailureAnalyzer<SampleExposed> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SampleExposed cause) {
        return new FailureAnalysis(
                cause.getMessage() + " Whoever can reach it could sign in as anybody without a password.",
                "Listen on this machine only (LINCHPIN_ADDRESS=127.0.0.1), or start without the sample (LINCHPIN_SAMPLE=off).",
                cause);
    }
}
