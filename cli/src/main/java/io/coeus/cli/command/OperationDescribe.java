// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.output.OperationTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains an operation. */
@Command(
        name = "describe",
        description = "Explain one: its steps, attempts and times, what it waits for, why it failed and what to do.",
        mixinStandardHelpOptions = true)
final class OperationDescribe extends Connected {
    @Parameters(paramLabel = "ID")
    String id = "";

    OperationDescribe(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        terminal()
                .out()
                .print(OperationTree.of(
                        api.get(Noun.OPERATION.one(id)), terminal().clock().instant()));
    }
}
