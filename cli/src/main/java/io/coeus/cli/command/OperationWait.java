// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Operations;
import io.coeus.cli.output.StepLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Follows an operation to its end. */
@Command(
        name = "wait",
        description = "Follow one to its end. Exit code 0 only when it ended well.",
        mixinStandardHelpOptions = true)
final class OperationWait extends Connected {
    @Parameters(paramLabel = "ID")
    String id = "";

    OperationWait(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        Operations.demandSuccess(new Operations(terminal(), api)
                .await(id, new StepLines(line -> terminal().out().println(line))));
    }
}
