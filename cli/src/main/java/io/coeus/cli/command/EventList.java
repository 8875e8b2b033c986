// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Pages;
import io.coeus.cli.api.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what has happened. */
@Command(name = "list", aliases = "ls", description = "List what has happened.", mixinStandardHelpOptions = true)
final class EventList extends Connected {
    @Option(names = "--after", paramLabel = "SEQUENCE", description = "Only what came after this event.")
    @Nullable
    String after;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    int limit = 100;

    @Option(names = "--all", description = "All, however many there are.")
    boolean all;

    EventList(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        var listed =
                new Pages(api).list(Path.of("events"), after == null ? "" : after, all ? Integer.MAX_VALUE : limit);
        printer().list(EventLine.COLUMNS, listed.items());
    }
}
