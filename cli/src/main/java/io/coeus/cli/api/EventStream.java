// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events, and goes on after the last one seen when the connection breaks. */
public final class EventStream {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Api api;
    private final Path path;
    private @Nullable String lastId;

    /** @param after the event to begin after, such as where an earlier watch ended */
    public EventStream(Terminal terminal, Api api, Path path, Optional<String> after) {
        this.terminal = terminal;
        this.api = api;
        this.path = path;
        this.lastId = after.orElse(null);
    }

    /** Hands each event to {@code more} until that answers false. */
    public void read(Predicate<JsonNode> more) {
        boolean goOn = true;
        while (goOn) {
            try (Stream<String> lines = api.stream(path, Optional.ofNullable(lastId))) {
                goOn = readLines(lines.iterator(), more);
            } catch (UncheckedIOException e) {
                goOn = true;
            } catch (Failure e) {
                if (e.exitCode() != ExitCode.UNAVAILABLE || lastId == null) {
                    throw e;
                }
            }
            if (goOn) {
                terminal.rest(PAUSE);
            }
        }
    }

    private boolean readLines(Iterator<String> lines, Predicate<JsonNode> more) {
        var data = new StringBuilder();
        @Nullable String id = null;
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip()).append('\n');
            } else if (line.isEmpty() && !data.isEmpty()) {
                JsonNode event = Json.read(data.toString());
                data.setLength(0);
                if (id != null) {
                    lastId = id;
                }
                if (!more.test(event)) {
                    return false;
                }
            }
        }
        return true;
    }
}
