// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.EventStream;
import io.coeus.cli.api.Path;
import io.coeus.cli.output.Format;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what happens as it happens. */
@Command(
        name = "watch",
        description = "Show what happens as it happens; goes on by itself when the connection breaks.",
        mixinStandardHelpOptions = true)
final class EventWatch extends Connected {
    @Option(names = "--after", paramLabel = "SEQUENCE", description = "Begin after this event (default: now).")
    @Nullable
    String after;

    @Option(names = "--count", paramLabel = "N", description = "End after so many events.")
    int count = Integer.MAX_VALUE;

    private int seen;

    EventWatch(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        new EventStream(terminal(), api, Path.of("events"), Optional.ofNullable(after)).read(event -> {
            terminal().out().println(format == Format.table ? EventLine.of(event) : Json.write(event));
            seen++;
            return seen < count;
        });
    }
}
