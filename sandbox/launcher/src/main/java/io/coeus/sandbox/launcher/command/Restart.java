// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.part.Part;
import io.coeus.sandbox.launcher.part.Parts;
import io.coeus.sandbox.launcher.process.Processes;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops one part in order, or finds it dead, and starts it again. */
@Command(
        name = "restart",
        description = "Stop one part and start it again, or start one that crashed.",
        mixinStandardHelpOptions = true)
public final class Restart implements Callable<Integer> {
    @Parameters(paramLabel = "PART", description = "See ./coeus status for the names.")
    String name = "";

    @Override
    public Integer call() {
        Installation installation = Installation.of(System.getenv());
        Part part = new Parts(installation).named(name);
        new Processes(installation.home()).stop(part);
        new Suite(installation, System.out).start(List.of(part));
        return 0;
    }
}
