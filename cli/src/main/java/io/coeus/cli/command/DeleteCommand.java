// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Api.Written;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes things of one kind. */
@Command(
        name = "delete",
        aliases = "rm",
        description = "Delete one or more, with all that was made for them.",
        mixinStandardHelpOptions = true)
final class DeleteCommand extends Connected {
    private final Noun noun;

    @Parameters(arity = "1..*", paramLabel = "ID|NAME")
    List<String> which = List.of();

    @Mixin
    WaitOption waiting = new WaitOption();

    DeleteCommand(Terminal terminal, Noun noun) {
        super(terminal);
        this.noun = noun;
    }

    @Override
    void run(Api api) {
        var asked = new ArrayList<Written>();
        which.forEach(each -> asked.add(api.delete(noun.one(each))));
        for (int i = 0; i < asked.size(); i++) {
            if (waiting.wait) {
                follow(api, noun, asked.get(i));
                terminal().err().println("deleted " + noun.name() + " " + which.get(i));
            } else {
                asked.get(i).operation().ifPresent(id -> terminal().err().println("operation " + id));
            }
        }
    }
}
