// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Api.Written;
import io.coeus.cli.api.Operations;
import io.coeus.cli.api.Path;
import io.coeus.cli.api.Settling;
import io.coeus.cli.auth.Sessions;
import io.coeus.cli.output.Format;
import io.coeus.cli.output.Printer;
import io.coeus.cli.output.StepLines;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands share that speak with Coeus. */
abstract class Connected implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "table, json or yaml (default: ${DEFAULT-VALUE}).")
    Format format = Format.table;

    private final Terminal terminal;

    Connected(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does the work; fails with {@link io.coeus.cli.Failure}. */
    abstract void run(Api api);

    @Override
    public Integer call() {
        HttpClient http = http();
        run(new Api(terminal, http, new Sessions(terminal, http)));
        return 0;
    }

    /** The one client of a command. */
    static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    Terminal terminal() {
        return terminal;
    }

    Printer printer() {
        return new Printer(terminal.out(), terminal.clock(), format);
    }

    /**
     * Follows a write to its good end; one line per step of its operation.
     *
     * @return the thing as it came to be; empty when it is gone
     */
    Optional<JsonNode> follow(Api api, Noun noun, Written written) {
        written.operation()
                .ifPresent(id -> Operations.demandSuccess(new Operations(terminal, api)
                        .await(id, new StepLines(line -> terminal.err().println(line)))));
        Path path = noun.one(written.body().path("id").asText(""));
        return new Settling(terminal, api).await(written, path);
    }

    /** Prints a written thing: as it is now, or when {@code wait} as it came to be. */
    void finish(Api api, Noun noun, Written written, boolean wait) {
        if (wait) {
            follow(api, noun, written).ifPresent(printer()::show);
            return;
        }
        written.operation().ifPresent(id -> terminal.err().println("operation " + id));
        printer().show(written.body());
    }
}
