// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.install;

import io.coeus.sandbox.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A small file of {@code key=value} lines that only its owner can read. Values hold no line breaks. Writes are whole or
 * not at all.
 */
public final class Store {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;

    public Store(Path file) {
        this.file = file;
    }

    /** What is stored; empty when there is no file yet. */
    public Map<String, String> read() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            var values = new TreeMap<String, String>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            return values;
        } catch (IOException e) {
            throw new Trouble("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Replaces all that was stored. */
    public void write(Map<String, String> values) {
        String text = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        writePrivately(file, text);
    }

    /** Writes a file that only its owner can read; replaces what was there. */
    public static void writePrivately(Path file, String text) {
        try {
            Path next =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", OWNER_ONLY);
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
