/*
 * Copyright (C) 2026 the Linchpin authors
 *
 * This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public
 * License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later
 * version.
 *
 * This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the implied
 * warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the GNU General Public License for more details.
 *
 * You should have received a copy of the GNU General Public License along with this program. If not, see
 * <https://www.gnu.org/licenses/>.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
package io.linchpin.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * One Neo4j server on the loopback interface, for as long as its parent lives.
 *
 * <p>Arguments: the database's home folder, the file that holds the password of the user {@code neo4j}, the Bolt port
 * and the bytes of page cache. Standard output carries the conversation with the parent, one line
 * each: {@code WAITING <for what>}, {@code READY <port>}. The end of standard input means that the parent is gone, and
 * shuts the server down. A file {@code neo4j.conf} in the home folder overrides what is recommended here.
 */
public final class Launcher {
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOCK_INTERVAL = Duration.ofMillis(200);
    private static final String LOOPBACK = "127.0.0.1";

    private static volatile boolean parentGone;

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        var parent = System.out;
        System.setOut(System.err);
        leaveSignalsToTheParent();
        Thread.ofPlatform().name("parent-watch").start(Launcher::exitWithTheParent);

        var home = Path.of(arguments[0]).toAbsolutePath().normalize();
        var password = Files.readString(Path.of(arguments[1])).strip();
        var port = Integer.parseInt(arguments[2]);
        Files.createDirectories(home);
        try {
            lock(home, parent);
            var server = start(home, port, Long.parseLong(arguments[3]));
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
            secure(server, password);
            parent.println("READY " + port);
        } catch (Exception failure) {
            if (!parentGone) failure.printStackTrace();
            System.exit(1);
        }
    }

    private static DatabaseManagementService start(Path home, int port, long pageCache) {
        var builder = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
                .setConfig(
                        GraphDatabaseSettings.memory_transaction_global_max_size,
                        Runtime.getRuntime().maxMemory() / 2)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, 32L << 20)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 days 256M")
                .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(60))
                .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(500))
                .setConfig(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(10))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.connection_keep_alive_type, BoltConnector.KeepAliveRequestType.ALL)
                .setConfig(BoltConnector.connection_keep_alive, Duration.ofSeconds(3))
                .setConfig(BoltConnector.connection_keep_alive_probes, 2);
        var overrides = home.resolve("neo4j.conf");
        if (Files.exists(overrides)) {
            builder.loadPropertiesFromFile(overrides);
        }
        return builder.setConfig(GraphDatabaseSettings.auth_enabled, true)
                // Nobody guesses this password, but a request before it is set for the first time would lock us out.
                .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, port))
                .build();
    }

    /** At every start: a parent that lost its password file, or died between writing it and here, gets back in. */
    private static void secure(DatabaseManagementService server, String password) {
        var system = server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        system.executeTransactionally(
                "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("password", password));
    }

    /**
     * Waits while the server of a parent that was killed is still closing the store. The lock ends with this process,
     * however it ends; the file names the process that holds it.
     */
    private static void lock(Path home, PrintStream parent) throws IOException, InterruptedException {
        var owner = home.resolve("owner.pid");
        var channel = FileChannel.open(home.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var patience = Instant.now().plus(LOCK_PATIENCE);
        FileLock lock = channel.tryLock();
        while (lock == null) {
            var holder = "process " + (Files.exists(owner) ? Files.readString(owner) : "unknown");
            if (Instant.now().isAfter(patience)) {
                throw new IOException("The folder %s is in use by %s.".formatted(home, holder));
            }
            parent.println("WAITING for %s to leave the folder %s".formatted(holder, home));
            Thread.sleep(LOCK_INTERVAL);
            lock = channel.tryLock();
        }
        Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
    }

    /** Ctrl-C and a closed terminal reach the whole group of processes; the parent decides when the server ends. */
    private static void leaveSignalsToTheParent() {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        if (!System.getProperty("os.name").startsWith("Windows")) {
            Signal.handle(new Signal("HUP"), SignalHandler.SIG_IGN);
        }
    }

    private static void exitWithTheParent() {
        try {
            while (System.in.read() != -1) {
                // the parent sends nothing; only the end of the stream counts
            }
        } catch (IOException broken) {
            System.err.println("The parent is gone: " + broken.getMessage());
        }
        parentGone = true;
        System.exit(0);
    }
}
