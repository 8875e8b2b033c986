// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Finds the line of a log that most likely says what went wrong. */
public final class LogTail {
    private static final int BYTES = 64 * 1024;
    private static final int WIDTH = 300;

    private LogTail() {}

    /** A sentence with the last error in the log, or its last line, and where the log is. */
    public static String of(Path log) {
        List<String> lines = tail(log);
        String said = lines.reversed().stream()
                .filter(line -> line.contains("ERROR") || line.contains("FATAL"))
                .findFirst()
                .orElse(lines.isEmpty() ? "nothing" : lines.getLast());
        String shortened = said.length() > WIDTH ? said.substring(0, WIDTH) + "…" : said;
        return "Its log says: " + shortened + "\nAll of it is in " + log + ".";
    }

    private static List<String> tail(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
