// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Reads several logs as they grow. Not safe for use by many threads. */
public final class LogFollower {
    private static final int CHUNK = 1 << 20;

    private final Map<String, Path> logs;
    private final boolean raw;
    private final Consumer<String> out;
    private final Map<String, Long> positions = new HashMap<>();

    /**
     * @param logs by name
     * @param raw whether to leave lines as they are
     * @param out gets each line
     */
    public LogFollower(Map<String, Path> logs, boolean raw, Consumer<String> out) {
        this.logs = logs;
        this.raw = raw;
        this.out = out;
    }

    /** Hands out the last {@code lines} of each log. */
    public void tail(int lines) throws IOException {
        for (var log : logs.entrySet()) {
            if (Files.exists(log.getValue())) {
                long size = Files.size(log.getValue());
                positions.put(log.getKey(), Math.max(0, size - CHUNK));
                List<String> read = read(log.getKey(), log.getValue());
                read.stream().skip(Math.max(0, read.size() - lines)).forEach(line -> hand(log.getKey(), line));
            }
        }
    }

    /** Hands out what was added since the last call. */
    public void more() throws IOException {
        for (var log : logs.entrySet()) {
            if (Files.exists(log.getValue())) {
                read(log.getKey(), log.getValue()).forEach(line -> hand(log.getKey(), line));
            }
        }
    }

    private List<String> read(String name, Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.min(positions.getOrDefault(name, 0L), file.length());
            byte[] bytes = new byte[(int) Math.min(CHUNK, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            int end = lastLineEnd(bytes);
            positions.put(name, from + end);
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int end = bytes.length; end > 0; end--) {
            if (bytes[end - 1] == '\n') {
                return end;
            }
        }
        return 0;
    }

    private void hand(String name, String line) {
        String text = raw ? line : LogLine.forPeople(line);
        out.accept(logs.size() == 1 ? text : String.format(Locale.ROOT, "%-18s %s", name, text));
    }
}
