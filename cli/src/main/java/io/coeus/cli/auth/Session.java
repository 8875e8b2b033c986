// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A proven identity.
 *
 * @param token Keystone's, a secret
 * @param gateway URL of Coeus without a path
 */
public record Session(String token, Instant expiresAt, String gateway, String user, String project) {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Whether it is good for another command. */
    public boolean isFresh(Instant now) {
        return now.plus(MARGIN).isBefore(expiresAt);
    }

    String toJson() {
        return Json.write(Json.object()
                .put("token", token)
                .put("expiresAt", expiresAt.toString())
                .put("gateway", gateway)
                .put("user", user)
                .put("project", project));
    }

    /** Empty for text that is not one of ours. */
    static Optional<Session> fromJson(String text) {
        JsonNode node = Json.read(text);
        try {
            return Optional.of(new Session(
                    node.required("token").asText(""),
                    Instant.parse(node.required("expiresAt").asText("")),
                    node.required("gateway").asText(""),
                    node.required("user").asText(""),
                    node.required("project").asText("")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "Session[" + user + " in " + project + "]";
    }
}
