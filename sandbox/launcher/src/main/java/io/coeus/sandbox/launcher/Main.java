// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher;

import io.coeus.sandbox.launcher.command.Demo;
import io.coeus.sandbox.launcher.command.Down;
import io.coeus.sandbox.launcher.command.Kill;
import io.coeus.sandbox.launcher.command.Logs;
import io.coeus.sandbox.launcher.command.Restart;
import io.coeus.sandbox.launcher.command.Status;
import io.coeus.sandbox.launcher.command.Up;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the launcher: {@code up}, {@code down}, {@code status} and so on. Exit code 1 for trouble, 2 for bad usage. */
@Command(
        name = "coeus",
        description = "Runs a whole Coeus on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {Demo.class, Up.class, Down.class, Status.class, Logs.class, Restart.class, Kill.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Trouble) {
                command.getErr().println(failure.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
    }
}
