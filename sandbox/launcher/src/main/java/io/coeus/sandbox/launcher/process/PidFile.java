// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.process;

import io.coeus.sandbox.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process by its id and start time, so that another process that got the same id later is not taken for it.
 */
public final class PidFile {
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** The process, when it still runs. */
    public Optional<ProcessHandle> process() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file).trim().split(" ", -1);
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[words.length - 1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> isNear(startOf(handle), started));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether there was a process that nobody stopped in order. */
    public boolean exists() {
        return Files.exists(file);
    }

    public void write(ProcessHandle handle) {
        try {
            Files.writeString(file, handle.pid() + " " + startOf(handle).toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new Trouble("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Trouble("Cannot delete " + file + ": " + e.getMessage(), e);
        }
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    /** The system's idea of when a process started moves a little as its clock is set right. */
    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SLACK) < 0;
    }
}
