// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import io.coeus.cli.command.Commands;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Entry of the {@code coeus} command. Exit codes: see {@link ExitCode}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs one command and answers its exit code. */
    public static int run(Terminal terminal, String... arguments) {
        CommandLine line = Commands.tree(terminal)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setExecutionExceptionHandler((problem, command, parsed) -> tell(terminal, problem));
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static int tell(Terminal terminal, Exception problem) {
        if (problem instanceof Failure failure) {
            terminal.err().println("coeus: " + failure.getMessage());
            return failure.exitCode().number();
        }
        terminal.err().println("coeus: this is a defect of the command itself; please report it with what follows.");
        problem.printStackTrace(terminal.err());
        return ExitCode.FAILED.number();
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        Stream.of(ExitCode.values()).forEach(code -> codes.put(Integer.toString(code.number()), code.meaning()));
        return codes;
    }
}
