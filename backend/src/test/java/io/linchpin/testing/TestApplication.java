package io.linchpin.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;

/** Everything of Linchpin that is on the class path of a test; never picked up by the scan of the real application. */
@TestComponent
@SpringBootApplication(scanBasePackages = "io.linchpin")
public class TestApplication {}
