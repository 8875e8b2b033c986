// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Path;
import io.coeus.cli.output.OperationTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Acts on an operation that does not go on by itself, or should not. */
@Command(mixinStandardHelpOptions = true)
final class OperationVerb extends Connected {
    private final String verb;

    @Parameters(paramLabel = "ID")
    String id = "";

    /** @param verb retry, cancel or abandon */
    OperationVerb(Terminal terminal, String verb) {
        super(terminal);
        this.verb = verb;
    }

    @Override
    void run(Api api) {
        api.post(Path.of("operations", id, verb), Json.object());
        terminal()
                .out()
                .print(OperationTree.of(
                        api.get(Noun.OPERATION.one(id)), terminal().clock().instant()));
    }
}
