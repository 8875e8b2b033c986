// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway;

import java.util.Locale;
import java.util.regex.Pattern;

/** The two spellings of fields: {@code node_count} in Magnum's API, {@code nodeCount} in the unified one. */
public final class Spelling {
    private static final Pattern LINE = Pattern.compile("_([a-z])");
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private Spelling() {}

    public static String camel(String snake) {
        return LINE.matcher(snake).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    public static String snake(String camel) {
        return HUMP.matcher(camel).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
