// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks Coeus itself for the user-data of a node, where the cloud hides it.
 *
 * @param template URL with {cluster} and {node} in it; null when Coeus is not to be asked
 * @param token bearer for that call
 */
record UserDataSource(Http http, @Nullable String template, String token) {
    Optional<String> of(String cluster, String node) throws IOException {
        if (template == null || node.isEmpty()) {
            return Optional.empty();
        }
        URI uri = URI.create(template.replace("{cluster}", encoded(cluster)).replace("{node}", encoded(node)));
        Http.Answer answer = http.get(uri, Map.of("Authorization", "Bearer " + token));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(text(answer.needed("the user-data of " + node).body(), "userData"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "UserDataSource[" + template + "]";
    }
}
