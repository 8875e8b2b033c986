// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a service's own words in its error answer. Each wraps them differently, proxies answer in HTML, and tokens that
 * slipped in are masked.
 */
record ErrorText(String message, String type) {
    private static final int LONGEST = 600;
    private static final List<String> WORDS = List.of("message", "faultstring", "detail", "title", "description");
    private static final Pattern MARKUP = Pattern.compile("<title>.*?</title>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("gAAAA[A-Za-z0-9_=-]{20,}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static ErrorText of(Response response) {
        String text = response.body();
        return Json.tryRead(text).map(ErrorText::of).orElseGet(() -> new ErrorText(tidy(text), ""));
    }

    private static ErrorText of(JsonNode answer) {
        JsonNode unwrapped = unwrap(answer);
        String message = WORDS.stream()
                .map(word -> unwrapped.path(word).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> unwrapped.isTextual() ? unwrapped.asText() : unwrapped.toString());
        return new ErrorText(tidy(message), unwrapped.path("type").asText(""));
    }

    /** Undoes the envelopes: {@code {"itemNotFound": {…}}}, {@code {"errors": [{…}]}}, Ironic's JSON inside a JSON text. */
    private static JsonNode unwrap(JsonNode node) {
        boolean said = WORDS.stream().anyMatch(word -> node.path(word).isTextual());
        if (said || (node.isEmpty() && !node.isTextual())) {
            return node;
        }
        Optional<JsonNode> inner = node.isTextual()
                ? Json.tryRead(node.asText())
                : Optional.of(node.elements().next());
        return inner.map(ErrorText::unwrap).orElse(node);
    }

    private static String tidy(String text) {
        String plain = MARKUP.matcher(text).replaceAll(" ");
        String masked = TOKEN.matcher(plain).replaceAll("***");
        String flat = BLANKS.matcher(masked).replaceAll(" ").strip();
        return flat.length() > LONGEST ? flat.substring(0, LONGEST) + "…" : flat;
    }
}
