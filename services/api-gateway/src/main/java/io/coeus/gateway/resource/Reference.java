// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.resource;

import java.util.Locale;
import java.util.regex.Pattern;

/** How people point at a thing: by id, by name, or by the number it has in the read model. */
public sealed interface Reference {
    Pattern UUID_TEXT = Pattern.compile("(?i)[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}");
    Pattern NUMBER_TEXT = Pattern.compile("[0-9]{1,18}");

    /** As it was written. */
    String text();

    /** Points by a thing's id. */
    record ById(String text) implements Reference {}

    /** Points by a thing's name, which more than one may have. */
    record ByName(String text) implements Reference {}

    /** Points by {@link Stored#number()}. */
    record ByNumber(String text, long number) implements Reference {}

    /** Text that looks like a UUID is an id, anything else a name. */
    static Reference idOrName(String text) {
        return UUID_TEXT.matcher(text).matches() ? new ById(canonical(text)) : new ByName(text);
    }

    /** As {@link #idOrName}, and digits alone are a number. */
    static Reference idNumberOrName(String text) {
        return NUMBER_TEXT.matcher(text).matches() ? new ByNumber(text, Long.parseLong(text)) : idOrName(text);
    }

    private static String canonical(String text) {
        String digits = text.replace("-", "").toLowerCase(Locale.ROOT);
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }
}
