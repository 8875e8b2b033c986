// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api.Written;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Waits for things that go on being made or removed after the last operation on them has ended, or without one. */
public final class Settling {
    private static final Set<String> MOVING = Set.of("CREATING", "UPDATING", "DELETING");
    private static final Duration LOOK_EVERY = Duration.ofMillis(400);

    private final Terminal terminal;
    private final Api api;

    public Settling(Terminal terminal, Api api) {
        this.terminal = terminal;
        this.api = api;
    }

    /**
     * Waits until a thing is in a state that lasts, or gone. Things without a state last.
     *
     * @param written as it was answered
     * @param path where it is
     * @return the thing as it came to be; empty when it is gone. A {@link Failure} when its state is a failed one.
     */
    public Optional<JsonNode> await(Written written, Path path) {
        Optional<JsonNode> now = written.operation().isPresent() ? look(path) : Optional.of(written.body());
        while (now.filter(Settling::isMoving).isPresent()) {
            terminal.rest(LOOK_EVERY);
            now = look(path);
        }
        now.ifPresent(Settling::demandSuccess);
        return now;
    }

    private Optional<JsonNode> look(Path path) {
        try {
            return Optional.of(api.get(path));
        } catch (Failure e) {
            if (e.exitCode() == ExitCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isMoving(JsonNode thing) {
        return MOVING.contains(thing.path("state").asText(""));
    }

    private static void demandSuccess(JsonNode thing) {
        String state = thing.path("state").asText("");
        if (state.equals("FAILED") || state.endsWith("_FAILED")) {
            throw new Failure(
                    ExitCode.FAILED,
                    thing.path("name").asText("") + " is " + state + ": "
                            + thing.path("reason").asText("no reason is known"));
        }
    }
}
