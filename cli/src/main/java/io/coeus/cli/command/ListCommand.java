// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists things of one kind. */
@Command(name = "list", aliases = "ls", description = "List them.", mixinStandardHelpOptions = true)
final class ListCommand extends Connected {
    private final Noun noun;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    int limit = 100;

    @Option(names = "--all", description = "All, however many there are.")
    boolean all;

    ListCommand(Terminal terminal, Noun noun) {
        super(terminal);
        this.noun = noun;
    }

    @Override
    void run(Api api) {
        var listed = new Pages(api).list(noun.all(), all ? Integer.MAX_VALUE : limit);
        printer().list(noun.columns(), listed.items());
        if (listed.more()) {
            terminal().err().println("There are more: use --all or a larger --limit.");
        }
    }
}
