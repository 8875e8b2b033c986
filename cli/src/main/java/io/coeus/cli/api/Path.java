// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path below {@code /api/v1}, with what people typed in it escaped. */
public record Path(String text) {

    /** Of several segments. */
    public static Path of(String... segments) {
        var text = new StringBuilder();
        for (String segment : segments) {
            text.append('/').append(escaped(segment));
        }
        return new Path(text.toString());
    }

    /** The same with one more query parameter. */
    public Path with(String name, String value) {
        String separator = text.contains("?") ? "&" : "?";
        return new Path(text + separator + escaped(name) + "=" + escaped(value));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
