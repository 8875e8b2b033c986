// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.sandbox.launcher.process.LogFollower;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void shows_json_lines_for_people(@TempDir Path directory) throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), """
                plain
                {"timestamp":"2026-11-23T10:00:00.5Z","level":"WARN","message":"late","mdc":{"requestId":"req-1"}}
                {"timestamp":"2026-11-23T10:00:01Z","level":"ERROR","message":"bad","stackTrace":"at x\\n"}
                """);
        new LogFollower(Map.of("a", log), false, lines::add).tail(50);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("plain");
        assertThat(lines.get(1)).endsWith(":00.500 WARN late  [req-1]");
        assertThat(lines.get(2)).endsWith(" ERROR bad\nat x");
    }

    @Test
    void follows_whole_lines_of_several_logs(@TempDir Path directory) throws IOException {
        Path one = Files.writeString(directory.resolve("one.log"), "1\n2\n");
        Path two = directory.resolve("two.log");
        var follower = new LogFollower(Map.of("one", one, "two", two), true, lines::add);
        follower.tail(1);
        assertThat(lines).containsExactly("one                2");
        Files.writeString(one, "3\nunfini", StandardOpenOption.APPEND);
        Files.writeString(two, "x\n");
        follower.more();
        Files.writeString(one, "shed\n", StandardOpenOption.APPEND);
        follower.more();
        assertThat(lines).contains("one                3", "two                x", "one                unfinished");
    }
}
