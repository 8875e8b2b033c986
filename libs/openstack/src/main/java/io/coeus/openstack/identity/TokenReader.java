// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.rest.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Keystone's {@code {"token": {…}}}. */
final class TokenReader {
    private TokenReader() {}

    static TokenInfo read(JsonNode answer) {
        JsonNode token = answer.path("token");
        return new TokenInfo(
                named(token.path("user")),
                token.path("project").isObject() ? named(token.path("project")) : null,
                Set.copyOf(Json.list(token.path("roles"), role -> Json.text(role, "name"))),
                Set.copyOf(Json.texts(token.path("methods"))),
                time(token, "issued_at"),
                time(token, "expires_at"),
                Json.textOrNull(token.path("application_credential"), "id"),
                token.path("application_credential").path("restricted").asBoolean(false),
                Json.textOrNull(token.path("OS-TRUST:trust"), "id"),
                new Catalog(Json.list(token.path("catalog"), TokenReader::entry)));
    }

    private static Instant time(JsonNode token, String field) {
        @Nullable Instant time = Json.time(token, field);
        return time == null ? Instant.EPOCH : time;
    }

    private static TokenInfo.Named named(JsonNode node) {
        JsonNode domain = node.path("domain");
        return new TokenInfo.Named(
                Json.text(node, "id"), Json.text(node, "name"), Json.text(domain, "id"), Json.text(domain, "name"));
    }

    private static Catalog.Entry entry(JsonNode node) {
        List<Catalog.Endpoint> endpoints = Json.list(node.path("endpoints"), TokenReader::endpoint);
        return new Catalog.Entry(Json.text(node, "type"), Json.text(node, "name"), endpoints);
    }

    private static Catalog.Endpoint endpoint(JsonNode node) {
        String region = Json.textOrNull(node, "region_id");
        return new Catalog.Endpoint(
                Json.text(node, "interface"),
                region == null ? Json.text(node, "region") : region,
                URI.create(Json.text(node, "url")));
    }
}
