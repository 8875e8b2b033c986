// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.kernel.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms Magnum's attributes have. Scalars may come as text; the empty text, which Horizon sends for what was left
 * empty, means none given.
 */
final class Forms {
    /** An object whose values are scalars; kept as texts, the way Python writes them. */
    static final Form LABELS = Labels::read;

    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,10}");

    private Forms() {}

    /** Text of 1 to {@code longest} characters. */
    static Form text(int longest) {
        return (name, json) -> {
            String text = scalar(name, json);
            if (text.length() > longest) {
                throw wrong(name, "must have at most " + longest + " characters, had " + text.length());
            }
            return text.isEmpty() ? null : text;
        };
    }

    /** Text that must match, the empty one included. */
    static Form text(int longest, Pattern pattern, String rule) {
        return (name, json) -> {
            String text = scalar(name, json);
            if (text.isEmpty()
                    || text.length() > longest
                    || !pattern.matcher(text).matches()) {
                throw wrong(name, rule);
            }
            return text;
        };
    }

    /** Text of any length, which may be empty. */
    static Form anyText() {
        return Forms::scalar;
    }

    static Form integer(int least, int most) {
        return (name, json) -> {
            Integer value = number(name, json);
            if (value != null && (value < least || value > most)) {
                throw wrong(name, "must be " + range(least, most) + ", was " + value);
            }
            return value;
        };
    }

    static Form flag() {
        return (name, json) -> {
            String word = scalar(name, json).toLowerCase(Locale.ROOT);
            if (word.isEmpty()) {
                return null;
            }
            if (!TRUE.contains(word) && !FALSE.contains(word)) {
                throw wrong(name, "must be a boolean, was '" + json + "'");
            }
            return TRUE.contains(word);
        };
    }

    static Form oneOf(List<String> values) {
        return (name, json) -> {
            String text = scalar(name, json);
            if (!text.isEmpty() && !values.contains(text)) {
                throw wrong(name, "must be one of " + String.join(", ", values) + ", was '" + text + "'");
            }
            return text.isEmpty() ? null : text;
        };
    }

    /** A list of texts. */
    static Form texts() {
        return (name, json) -> {
            if (json instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                return List.copyOf(list);
            }
            throw wrong(name, "must be a list of texts");
        };
    }

    static Problem wrong(String name, String rule) {
        return Problem.invalid(name, name + " " + rule + ".");
    }

    private static @Nullable Integer number(String name, Object json) {
        String text = scalar(name, json).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!INTEGER.matcher(text).matches() || json instanceof Boolean) {
            throw wrong(name, "must be an integer, was '" + json + "'");
        }
        long value = Long.parseLong(text);
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw wrong(name, "must be an integer of 32 bits");
        }
        return (int) value;
    }

    private static String scalar(String name, Object json) {
        if (json instanceof Map || json instanceof List) {
            throw wrong(name, "must be a single value");
        }
        return json.toString();
    }

    private static String range(int least, int most) {
        return most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
    }
}
