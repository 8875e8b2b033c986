// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.process;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.install.Home;
import io.coeus.sandbox.launcher.part.Part;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts, finds and stops the processes of parts. They outlive the process that started them. */
public final class Processes {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final long LARGE_LOG = 16L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Home home;

    public Processes(Home home) {
        this.home = home;
    }

    public Optional<ProcessHandle> find(Part part) {
        return pidFile(part).process();
    }

    /** Whether it was started and ended without being asked to. */
    public boolean crashed(Part part) {
        return pidFile(part).exists() && find(part).isEmpty();
    }

    /** Starts a part whose preparation is done. Does not wait until it is ready. */
    public ProcessHandle start(Part part) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(part.command());
        rotate(home.log(part.name()));
        var builder = new ProcessBuilder(command)
                .directory(home.state().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log(part.name()).toFile()));
        builder.environment().keySet().removeIf(Processes::isOurs);
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(part.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            pidFile(part).write(process.toHandle());
            return process.toHandle();
        } catch (IOException e) {
            throw new Trouble("Cannot start " + part.name() + ": " + e.getMessage(), e);
        }
    }

    /** Asks it to end and waits; ends it by force when it does not. Repeatable. */
    public void stop(Part part) {
        find(part).ifPresent(process -> {
            signal(process, part.stopSignal());
            if (!endsWithin(process, PATIENCE)) {
                process.destroyForcibly();
                endsWithin(process, PATIENCE);
                dropArchive(part);
            }
        });
        pidFile(part).delete();
    }

    /** Ends it as a crash would. Answers false when it does not run. */
    public boolean kill(Part part) {
        Optional<ProcessHandle> process = find(part);
        process.ifPresent(handle -> {
            handle.destroyForcibly();
            endsWithin(handle, PATIENCE);
        });
        return process.isPresent();
    }

    /** An archive that was being written is unfinished, and the JVM would neither use nor replace it. */
    private void dropArchive(Part part) {
        try {
            Files.deleteIfExists(home.archive(part.name()));
        } catch (IOException e) {
            throw new Trouble("Cannot delete " + home.archive(part.name()) + ": " + e.getMessage(), e);
        }
    }

    private static void rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Trouble("Cannot rename " + log + ": " + e.getMessage(), e);
        }
    }

    /** Variables that are meant for the launcher or its caller and would only mislead a part. */
    private static boolean isOurs(String variable) {
        return variable.startsWith("OS_") || (variable.startsWith("COEUS_") && variable.endsWith("_PORT"));
    }

    private PidFile pidFile(Part part) {
        return new PidFile(home.run().resolve(part.name() + ".pid"));
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(process.pid())))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
