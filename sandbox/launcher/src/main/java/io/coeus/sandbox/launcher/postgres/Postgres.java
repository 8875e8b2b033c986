// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.postgres;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.install.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One embedded PostgreSQL server, reached over TCP on 127.0.0.1 with a password only.
 *
 * @param binaries where its programs are unpacked
 * @param data its data directory
 * @param log receives what {@code initdb} says
 * @param password of {@link #USER}
 */
public record Postgres(Path binaries, Path data, Path log, int port, String password) {
    /** The superuser, and the owner of all databases. */
    public static final String USER = "coeus";

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "Postgres[" + port + "]";
    }

    /** Unpacks and initialises what is not there yet. Repeatable. */
    public void prepare() throws IOException, InterruptedException {
        Binaries.unpackOnce(binaries);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
    }

    /** The server in the foreground. Durable against a crash of its processes and of the machine. */
    public List<String> command() {
        return Unprivileged.command(List.of(
                program("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "log_min_duration_statement=1000"));
    }

    private void initialise() throws IOException, InterruptedException {
        Path secret = data.resolveSibling("postgres-password");
        Store.writePrivately(secret, password + "\n");
        try {
            int exit = new ProcessBuilder(Unprivileged.command(List.of(
                            program("initdb"),
                            "-D",
                            data.toString(),
                            "-U",
                            USER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-sync")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new Trouble("PostgreSQL could not initialise " + data + "; see " + log + ".");
            }
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }
}
