// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;

/** One column of a table: its title and what it shows of an item at a point in time. */
public record Column(String title, BiFunction<JsonNode, Instant, String> text) {

    /** Shows a field, named by dots: {@code spec.image}. Titled by its last word, or as {@code "title=path"} says. */
    public static Column of(String titledPath) {
        int equals = titledPath.indexOf('=');
        String path = titledPath.substring(equals + 1);
        String title = equals < 0 ? path.substring(path.lastIndexOf('.') + 1) : titledPath.substring(0, equals);
        return new Column(title.toUpperCase(Locale.ROOT), (item, now) -> Values.text(Values.at(item, path)));
    }

    /** Shows how long ago a point in time was. */
    public static Column age(String title, String path) {
        return new Column(title, (item, now) -> Values.age(Values.at(item, path).asText(""), now));
    }
}
