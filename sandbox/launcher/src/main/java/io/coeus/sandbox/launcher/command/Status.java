// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.part.Part;
import io.coeus.sandbox.launcher.part.Parts;
import io.coeus.sandbox.launcher.process.Memory;
import io.coeus.sandbox.launcher.process.Processes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what runs. Exit code 0 when all is ready, 3 otherwise. */
@Command(
        name = "status",
        description = "Show what runs. Exit code 0 when everything is ready, 3 when not.",
        mixinStandardHelpOptions = true)
public final class Status implements Callable<Integer> {
    private static final int NOT_READY = 3;

    private long resident;

    @Override
    public Integer call() {
        Installation installation = Installation.of(System.getenv());
        var processes = new Processes(installation.home());
        List<Part> parts = new Parts(installation).all();
        boolean ready = true;
        line("PART", "STATE", "PID", "PORT", "MEMORY", "UP");
        for (Part part : parts) {
            ready &= show(part, processes);
        }
        System.out.printf(Locale.ROOT, "%ncloud: %s%n", installation.cloud());
        System.out.printf(Locale.ROOT, "memory of all processes: %d MiB%n", resident);
        return ready ? 0 : NOT_READY;
    }

    private boolean show(Part part, Processes processes) {
        ProcessHandle process = processes.find(part).orElse(null);
        String port = Integer.toString(part.ports().getFirst().number());
        if (process == null) {
            line(part.name(), processes.crashed(part) ? "crashed" : "stopped", "-", port, "-", "-");
            return false;
        }
        boolean ready = isReady(part);
        long mib = Memory.residentMib(process).orElse(0);
        resident += mib;
        line(part.name(), ready ? "ready" : "not ready", "" + process.pid(), port, mib + " MiB", age(process));
        return ready;
    }

    private static boolean isReady(Part part) {
        try {
            return part.readiness().isReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    private static String age(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.now());
        Duration age = Duration.between(start, Instant.now());
        return age.toMinutes() < 1 ? age.toSeconds() + " s" : age.toHours() + " h " + age.toMinutesPart() + " min";
    }

    private static void line(String... cells) {
        System.out.printf(Locale.ROOT, "%-18s %-10s %7s %6s %9s  %s%n", (Object[]) cells);
    }
}
