package io.linchpin.ui.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample's people sign in without a password: nothing starts that would let a whole network do so. */
final class SampleGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var environment = application.getEnvironment();
        var sample = "on".equalsIgnoreCase(environment.getProperty("linchpin.sample"));
        var address = environment.getProperty("server.address");
        if (sample && !isLoopback(address)) throw new SampleExposed(address);
    }

    /** Without an address the server listens on all there are. */
    static boolean isLoopback(@Nullable String address) {
        if (address == null || address.isBlank()) return false;
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
