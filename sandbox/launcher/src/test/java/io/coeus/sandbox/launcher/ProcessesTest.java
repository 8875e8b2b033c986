// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.sandbox.launcher.install.Home;
import io.coeus.sandbox.launcher.part.Part;
import io.coeus.sandbox.launcher.part.Readiness;
import io.coeus.sandbox.launcher.process.Processes;
import io.coeus.sandbox.launcher.process.Starter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    @TempDir
    Path directory;

    private final List<String> ready = Collections.synchronizedList(new ArrayList<>());
    private final List<Part> parts = new ArrayList<>();
    private Home home;
    private Processes processes;

    @BeforeEach
    void prepare() {
        home = new Home(directory, directory.resolve("state"));
        home.create();
        processes = new Processes(home);
    }

    @AfterEach
    void stopAll() {
        parts.forEach(processes::stop);
    }

    @Test
    void starts_each_part_once_what_it_needs_is_ready() {
        Part base = part("base", Set.of(), "sleep 60");
        Part user = part("user", Set.of("base"), "sleep 60");
        start(base, user);
        assertThat(ready).containsExactly("base", "user");
        long pid = processes.find(base).orElseThrow().pid();
        start(base, user);
        assertThat(processes.find(base).orElseThrow().pid()).isEqualTo(pid);
    }

    @Test
    void tells_a_crash_from_a_stop_and_starts_again() {
        Part part = part("lone", Set.of(), "sleep 60");
        start(part);
        assertThat(processes.kill(part)).isTrue();
        assertThat(processes.crashed(part)).isTrue();
        assertThat(processes.kill(part)).isFalse();
        start(part);
        processes.stop(part);
        assertThat(processes.crashed(part)).isFalse();
        assertThat(processes.find(part)).isEmpty();
    }

    @Test
    void shows_the_error_of_a_part_that_ends_while_starting() {
        Part part = with(part("lame", Set.of(), "echo 'ERROR no leg'; echo bye"), () -> false);
        assertThatThrownBy(() -> start(part))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("lame ended while starting. Its log says: ERROR no leg")
                .hasMessageContaining(home.log("lame").toString());
    }

    @Test
    void gives_up_on_a_part_that_is_never_ready() {
        Part part = with(part("slow", Set.of(), "sleep 60"), () -> false);
        var starter = new Starter(home, processes, Duration.ofMillis(200), (each, took) -> {});
        assertThatThrownBy(() -> starter.start(List.of(part)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("slow is not ready after");
    }

    @Test
    void says_who_has_the_port_and_how_to_choose_another() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Part part = with(part("net", Set.of(), "sleep 60"), new Part.Port(socket.getLocalPort(), "COEUS_NET_PORT"));
            assertThatThrownBy(() -> start(part))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + socket.getLocalPort() + " of net is taken by ")
                    .hasMessageContaining("set COEUS_NET_PORT to a free port");
            assertThat(processes.find(part)).isEmpty();
        }
    }

    @Test
    void does_not_take_another_process_for_ours() throws Exception {
        Part part = part("old", Set.of(), "sleep 60");
        long pid = ProcessHandle.current().pid();
        Files.writeString(home.run().resolve("old.pid"), pid + " 12345\n");
        assertThat(processes.find(part)).isEmpty();
    }

    @Test
    void hides_its_callers_account_from_parts() throws Exception {
        Part part = part("env", Set.of(), "env; sleep 60");
        start(part);
        while (!Files.readString(home.log("env")).contains("GREETING=hello")) {
            Thread.sleep(20);
        }
        assertThat(Files.readString(home.log("env"))).doesNotContain("\nOS_");
    }

    private void start(Part... chosen) {
        new Starter(home, processes, Duration.ofSeconds(20), (part, took) -> ready.add(part.name()))
                .start(List.of(chosen));
    }

    private Part part(String name, Set<String> needs, String script) {
        Part part = new Part(
                name,
                List.of(),
                needs,
                List.of("/bin/sh", "-c", script),
                Map.of("GREETING", "hello"),
                Part.Preparation.NONE,
                () -> true,
                "TERM");
        parts.add(part);
        return part;
    }

    private static Part with(Part part, Readiness readiness) {
        return new Part(
                part.name(),
                part.ports(),
                part.needs(),
                part.command(),
                part.environment(),
                part.preparation(),
                readiness,
                part.stopSignal());
    }

    private static Part with(Part part, Part.Port port) {
        return new Part(
                part.name(),
                List.of(port),
                part.needs(),
                part.command(),
                part.environment(),
                part.preparation(),
                part.readiness(),
                part.stopSignal());
    }
}
