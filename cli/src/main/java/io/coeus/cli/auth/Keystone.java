// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Proves accounts at Keystone v3. */
final class Keystone {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Optional<String> gatewayWanted;

    /** @param gatewayWanted URL of Coeus, when it is not to be found in the catalog */
    Keystone(HttpClient http, Optional<String> gatewayWanted) {
        this.http = http;
        this.gatewayWanted = gatewayWanted;
    }

    /** Gets a token; fails with {@link Failure} that says what to do. */
    Session authenticate(Account account) {
        String url = account.authUrl()
                .orElseThrow(() -> new Failure(ExitCode.USAGE, "OS_AUTH_URL is not set. Source an openrc file first."));
        HttpResponse<String> response = post(url + "/auth/tokens", Json.write(AuthRequest.of(account)));
        if (response.statusCode() != 201) {
            throw refused(url, response);
        }
        JsonNode token = Json.read(response.body()).path("token");
        return new Session(
                response.headers().firstValue("X-Subject-Token").orElse(""),
                OffsetDateTime.parse(token.path("expires_at").asText("")).toInstant(),
                gateway(account, token),
                token.path("user").path("name").asText(""),
                token.path("project").path("name").asText(""));
    }

    private HttpResponse<String> post(String url, String body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.UNAVAILABLE, "Keystone at " + url + " does not answer. Is OS_AUTH_URL right?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.INTERRUPTED, "Interrupted.", e);
        }
    }

    private static Failure refused(String url, HttpResponse<String> response) {
        String said = Json.read(response.body()).path("error").path("message").asText("");
        if (response.statusCode() == 401) {
            return new Failure(
                    ExitCode.NOT_ALLOWED,
                    "Keystone refused these credentials. Check user, password, project and domains. " + said);
        }
        return new Failure(
                response.statusCode() >= 500 ? ExitCode.UNAVAILABLE : ExitCode.FAILED,
                "Keystone at " + url + " answered " + response.statusCode() + ". " + said);
    }

    private String gateway(Account account, JsonNode token) {
        return gatewayWanted
                .or(() -> account.value("container_infra_endpoint_override"))
                .or(() -> Catalog.containerInfra(token.path("catalog"), account.value("region_name")))
                .map(Keystone::withoutPath)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        "The catalog has no container-infra endpoint. Set COEUS_URL to the URL of Coeus."));
    }

    private static String withoutPath(String url) {
        String trimmed = url.replaceAll("/+$", "");
        return trimmed.endsWith("/v1") ? trimmed.substring(0, trimmed.length() - 3) : trimmed;
    }
}
