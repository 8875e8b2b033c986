// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import io.coeus.gateway.http.People.Person;
import io.coeus.messaging.wire.WireJson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As much of Keystone as says who bears a token. */
final class StubKeystone {
    private static final Map<String, Object> DOMAIN = Map.of("id", "default", "name", "Default");

    private StubKeystone() {}

    static void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("X-Subject-Token", "service-token");
            StubServer.answer(exchange, 201, WireJson.write(token(new Person("coeus", "service", List.of("admin")))));
            return;
        }
        String subject = exchange.getRequestHeaders().getFirst("X-Subject-Token");
        Optional<Person> person = People.bearing(subject == null ? "" : subject);
        if (person.isEmpty()) {
            StubServer.answer(exchange, 404, "{\"error\":{\"code\":404}}");
            return;
        }
        StubServer.answer(exchange, 200, WireJson.write(token(person.get())));
    }

    private static Map<String, @Nullable Object> token(Person person) {
        Map<String, @Nullable Object> token = new LinkedHashMap<String, @Nullable Object>();
        token.put("methods", List.of("password"));
        token.put("issued_at", "2026-01-01T00:00:00.000000Z");
        token.put("expires_at", "2099-01-01T00:00:00.000000Z");
        token.put("user", Map.of("id", person.name() + "-id", "name", person.name(), "domain", DOMAIN));
        if (person.project() != null) {
            token.put("project", Map.of("id", person.project(), "name", person.project(), "domain", DOMAIN));
        }
        token.put(
                "roles",
                person.roles().stream()
                        .map(role -> Map.of("id", role, "name", role))
                        .toList());
        token.put("catalog", List.of());
        Map<String, @Nullable Object> document = new LinkedHashMap<String, @Nullable Object>();
        document.put("token", token);
        return document;
    }
}
