// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.install.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops everything. */
@Command(name = "down", description = "Stop everything. Data stays.", mixinStandardHelpOptions = true)
public final class Down implements Callable<Integer> {
    @Option(
            names = "--wipe",
            description = "Delete logs and what Coeus keeps about this cloud: the next start is a first one.")
    boolean wipe;

    @Override
    public Integer call() {
        Installation installation = Installation.of(System.getenv());
        new Suite(installation, System.out).down();
        if (wipe) {
            Directories.delete(installation.data());
            Directories.delete(installation.home().logs());
        }
        System.out.println("stopped");
        return 0;
    }
}
