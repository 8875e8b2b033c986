// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.part.Part;
import io.coeus.sandbox.launcher.part.Parts;
import io.coeus.sandbox.launcher.process.Processes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends one part as a crash would, to see the others bear it. */
@Command(
        name = "kill",
        description = "Kill one part (signal 9), as a crash would. Start it again: ./coeus restart PART.",
        mixinStandardHelpOptions = true)
public final class Kill implements Callable<Integer> {
    @Parameters(paramLabel = "PART", description = "See ./coeus status for the names.")
    String name = "";

    @Override
    public Integer call() {
        Installation installation = Installation.of(System.getenv());
        Part part = new Parts(installation).named(name);
        if (!new Processes(installation.home()).kill(part)) {
            throw new Trouble(name + " does not run.");
        }
        System.out.println("killed " + name + "; bring it back: ./coeus restart " + name);
        return 0;
    }
}
