// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.part.Part;
import io.coeus.sandbox.launcher.part.Parts;
import io.coeus.sandbox.launcher.process.Processes;
import io.coeus.sandbox.launcher.process.Starter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real PostgreSQL and the real Kafka. */
class StoresTest {
    @TempDir
    Path home;

    @Test
    void come_up_hold_what_is_needed_and_come_back_after_a_crash() throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("COEUS_HOME", home.toString()));
        for (String part : List.of("POSTGRES", "KAFKA", "KAFKA_CONTROLLER")) {
            environment.put("COEUS_" + part + "_PORT", freePort());
        }
        Installation installation = Installation.of(environment);
        installation.save();
        var processes = new Processes(installation.home());
        var starter = new Starter(installation.home(), processes, Duration.ofMinutes(1), (part, took) -> {});
        List<Part> stores = new Parts(installation).all().subList(0, 2);
        try {
            starter.start(stores);
            assertThat(databases(installation)).isEqualTo(6);
            stores.forEach(processes::kill);
            starter.start(stores);
            assertThat(databases(installation)).isEqualTo(6);
        } finally {
            stores.forEach(processes::stop);
        }
    }

    private static int databases(Installation installation) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + installation.ports().of("postgres") + "/coeus_cluster";
        String sql = "select count(*) from pg_database where datname like 'coeus\\_%'";
        try (var connection = DriverManager.getConnection(
                        url, "coeus", installation.secrets().databasePassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
