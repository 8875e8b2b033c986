// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** Waits for operations. */
public final class Operations {
    private static final Set<String> ENDED = Set.of("COMPLETED", "UNDONE", "STUCK", "ABANDONED");
    private static final Duration LOOK_EVERY = Duration.ofMillis(400);
    /** A new operation may take a moment to be seen; and Coeus may be away for a while without harm. */
    private static final Duration BLINDNESS = Duration.ofSeconds(60);

    private final Terminal terminal;
    private final Api api;

    public Operations(Terminal terminal, Api api) {
        this.terminal = terminal;
        this.api = api;
    }

    /**
     * Follows an operation to its end.
     *
     * @param seen gets it each time it was looked at
     * @return the operation in the state it ended in
     */
    public JsonNode await(String id, Consumer<JsonNode> seen) {
        Instant lastSeen = terminal.clock().instant();
        while (true) {
            try {
                JsonNode operation = api.get(Path.of("operations", id));
                lastSeen = terminal.clock().instant();
                seen.accept(operation);
                if (ENDED.contains(operation.path("state").asText(""))) {
                    return operation;
                }
            } catch (Failure e) {
                if (!mayPass(e)
                        || lastSeen.plus(BLINDNESS).isBefore(terminal.clock().instant())) {
                    throw e;
                }
            }
            terminal.rest(LOOK_EVERY);
        }
    }

    /** The operation, or a {@link Failure} that says why it did not end well and what to do. */
    public static JsonNode demandSuccess(JsonNode operation) {
        String state = operation.path("state").asText("");
        if (state.equals("COMPLETED")) {
            return operation;
        }
        String what = operation.path("kind").asText("") + " of "
                + operation.path("aggregateName").asText("");
        JsonNode cause = operation.path("cause");
        String why = cause.path("detail").asText("no reason is known");
        String remedy = cause.path("remedy").asText("");
        String id = operation.path("id").asText("");
        String end = state.equals("STUCK")
                ? "is stuck: " + why + " " + remedy + " See: coeus operation describe " + id + "; then retry, cancel or"
                        + " abandon it."
                : "failed: " + why + " " + remedy + " See: coeus operation describe " + id;
        throw new Failure(ExitCode.FAILED, (what + " " + end).replace("  ", " "));
    }

    private static boolean mayPass(Failure failure) {
        return failure.exitCode() == ExitCode.UNAVAILABLE || failure.exitCode() == ExitCode.NOT_FOUND;
    }
}
