// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens and endpoints of one account; a token is renewed before it expires. Thread-safe. */
final class Keystone {
    private static final Duration EARLY = Duration.ofMinutes(2);

    private final Settings.Login login;
    private final Http http;
    private final InstantSource clock;
    private @Nullable Session session;

    Keystone(Settings.Login login, Http http, InstantSource clock) {
        this.login = login;
        this.http = http;
        this.clock = clock;
    }

    /**
     * A token with the catalog it came with.
     *
     * @param catalog the services as Keystone lists them
     */
    record Session(String token, Instant expires, JsonNode catalog) {
        /** The public endpoint of a service type, without a slash at its end. */
        Optional<String> endpoint(String type) {
            return Json.items(catalog).stream()
                    .filter(service -> text(service, "type").equals(type))
                    .flatMap(service -> Json.items(service.path("endpoints")).stream())
                    .filter(endpoint -> text(endpoint, "interface").equals("public"))
                    .map(endpoint -> text(endpoint, "url").replaceAll("/+$", ""))
                    .findFirst();
        }

        @Override
        public String toString() {
            return "Session[until " + expires + "]";
        }
    }

    synchronized Session session() throws IOException {
        Session current = session;
        if (current == null || clock.instant().plus(EARLY).isAfter(current.expires())) {
            current = logIn();
            session = current;
        }
        return current;
    }

    /** Asks the cloud; a token that is refused is replaced once. */
    Http.Answer get(String type, String path, Map<String, String> headers) throws IOException {
        Http.Answer answer = ask(type, path, headers);
        if (answer.status() == 401) {
            forget();
            answer = ask(type, path, headers);
        }
        return answer.needed(type + " " + path.replaceAll("\\?.*", ""));
    }

    private Http.Answer ask(String type, String path, Map<String, String> headers) throws IOException {
        Session now = session();
        String base = now.endpoint(type).orElseThrow(() -> new IOException("the catalog has no " + type));
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-Auth-Token", now.token());
        return http.get(URI.create(base + path), all);
    }

    private synchronized void forget() {
        session = null;
    }

    private Session logIn() throws IOException {
        String base = login.url().toString().replaceAll("/+$", "");
        URI tokens = URI.create((base.endsWith("/v3") ? base : base + "/v3") + "/auth/tokens");
        Http.Answer answer = http.post(tokens, Map.of(), request()).needed("Keystone's login");
        String token = answer.headers()
                .firstValue("X-Subject-Token")
                .orElseThrow(() -> new IOException("Keystone sent no token"));
        JsonNode body = answer.body().path("token");
        return new Session(token, Instant.parse(text(body, "expires_at")), body.path("catalog"));
    }

    private ObjectNode request() {
        ObjectNode request = Json.object();
        ObjectNode identity = Json.within(request, "auth", "identity");
        identity.putArray("methods").add("password");
        ObjectNode user = Json.within(identity, "password", "user");
        user.put("name", login.user()).put("password", login.password());
        Json.within(user, "domain").put("name", login.userDomain());
        Json.within(request, "auth", "scope", "project").put("name", login.project());
        Json.within(request, "auth", "scope", "project", "domain").put("name", login.projectDomain());
        return request;
    }
}
