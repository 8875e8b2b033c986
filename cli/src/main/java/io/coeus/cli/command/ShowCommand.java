// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one thing. */
@Command(name = "show", description = "Show one with all its fields.", mixinStandardHelpOptions = true)
final class ShowCommand extends Connected {
    private final Noun noun;

    @Parameters(paramLabel = "ID|NAME")
    String which = "";

    ShowCommand(Terminal terminal, Noun noun) {
        super(terminal);
        this.noun = noun;
    }

    @Override
    void run(Api api) {
        printer().show(api.get(noun.one(which)));
    }
}
