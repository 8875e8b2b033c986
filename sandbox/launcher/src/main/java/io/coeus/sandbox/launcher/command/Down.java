// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.install.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops everything. */
@Command(name = "down", description = "Stop everything. Data stays.", mixinStandardHelpOptions = true)
public final class Down implements Callable<Integer> {
    @Option(names = "--wipe", description = "Delete all data and logs too: the next start is a first one.")
    boolean wipe;

    @Override
    public Integer call() {
        Installation installation = Installation.of(System.getenv());
        new Suite(installation, System.out).down();
        if (wipe) {
            delete(installation.home().data());
            delete(installation.home().logs());
        }
        System.out.println("stopped");
        return 0;
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new Trouble("Cannot delete " + directory + ": " + e.getMessage(), e);
        }
    }
}
