// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes whose ids stand in {@code *.pid} files of a directory. */
final class Processes {
    private static final System.Logger LOG = System.getLogger(Processes.class.getName());

    private Processes() {}

    /** Asks the processes to end, and ends those that do not within ten seconds. Only those that run from the directory. */
    static void end(Path dir) {
        List<ProcessHandle> running = running(dir);
        running.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] ends =
                running.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            running.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static List<ProcessHandle> running(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(Processes::process)
                    .flatMap(Optional::stream)
                    .filter(process -> belongs(process, dir))
                    .toList();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no processes of {0}", dir);
            return List.of();
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process id may have been given to another process since. */
    private static boolean belongs(ProcessHandle process, Path dir) {
        return process.info()
                .commandLine()
                .filter(command -> command.contains(dir.toString()))
                .isPresent();
    }

    /** Removes a directory with all that is in it. */
    static void delete(Path dir) {
        try (Stream<Path> all = Files.walk(dir)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot remove " + dir, e);
        }
    }
}
