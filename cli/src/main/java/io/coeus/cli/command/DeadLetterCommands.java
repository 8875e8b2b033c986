// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Path;
import io.coeus.cli.output.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What operators do about messages that could not be handled. */
final class DeadLetterCommands {
    private static final List<Column> COLUMNS = List.of(
            new Column("MESSAGE", (letter, now) -> name(letter)),
            Column.of("type"),
            Column.of("about=subject"),
            Column.of("tries"),
            Column.age("AGE", "receivedAt"),
            Column.of("reason"));

    private DeadLetterCommands() {}

    /** As people name one: the service that keeps it and its id. */
    private static String name(JsonNode letter) {
        return letter.path("service").asText("") + "/" + letter.path("id").asText("");
    }

    @Command(name = "list", aliases = "ls", description = "List them.", mixinStandardHelpOptions = true)
    static final class ListThem extends Connected {
        @Option(names = "--service", paramLabel = "SERVICE", description = "Only those that this service keeps.")
        @Nullable
        String service;

        @Option(
                names = "--limit",
                paramLabel = "N",
                description = "At most so many of each service (default: ${DEFAULT-VALUE}).")
        int limit = 100;

        ListThem(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Api api) {
            Path path = Path.of("admin", "dead-letters").with("limit", Integer.toString(limit));
            JsonNode found = api.get(service == null ? path : path.with("service", service));
            printer().list(COLUMNS, found.withArrayProperty("items"));
            found.path("unreachable").forEach(each -> terminal().err().println(each.asText("") + " does not answer."));
        }
    }

    /** Something done with one. */
    abstract static class One extends Connected {
        @Parameters(paramLabel = "SERVICE/ID", description = "As the list names it.")
        String which = "";

        One(Terminal terminal) {
            super(terminal);
        }

        Path path(String... more) {
            int slash = which.indexOf('/');
            if (slash < 1) {
                throw new Failure(ExitCode.USAGE, "Name it as the list does: SERVICE/ID.");
            }
            Path one = Path.of("admin", "dead-letters", which.substring(0, slash), which.substring(slash + 1));
            return more.length == 0 ? one : new Path(one.text() + Path.of(more).text());
        }
    }

    @Command(name = "show", description = "Show one with its content.", mixinStandardHelpOptions = true)
    static final class Show extends One {
        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Api api) {
            printer().show(api.get(path()));
        }
    }

    @Command(name = "replay", description = "Have one handled anew.", mixinStandardHelpOptions = true)
    static final class Replay extends One {
        Replay(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Api api) {
            api.post(path("replay"), Json.object());
            terminal().err().println("replayed " + which);
        }
    }

    @Command(name = "drop", description = "Give one up for good.", mixinStandardHelpOptions = true)
    static final class Drop extends One {
        Drop(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Api api) {
            api.delete(path());
            terminal().err().println("dropped " + which);
        }
    }
}
