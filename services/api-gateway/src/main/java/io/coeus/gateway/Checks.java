// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway;

import io.coeus.kernel.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks of fields every request needs. Each passes, or throws INVALID_FIELD with the field and what it was. */
public final class Checks {
    private static final Pattern CIDR = Pattern.compile(
            "((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])/(3[0-2]|[12]?[0-9])");
    private static final int LONGEST_NAME = 255;

    private Checks() {}

    /** Passes for what is there, and answers it. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null || value.equals("")) {
            throw Problem.invalid(field, field + " is needed.");
        }
        return value;
    }

    /** Passes for a name of at most 255 characters, and answers it. */
    public static String name(String field, @Nullable String value) {
        String name = required(field, value);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid(field, field + " must have 1 to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    public static void matches(String field, String value, Pattern pattern, String rule) {
        if (!pattern.matcher(value).matches()) {
            throw Problem.invalid(field, field + " must " + rule + ", was '" + value + "'.");
        }
    }

    public static void atLeast(String field, @Nullable Integer value, int least) {
        if (value != null && value < least) {
            throw Problem.invalid(field, field + " must be at least " + least + ", was " + value + ".");
        }
    }

    public static void between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw Problem.invalid(field, field + " must be from " + least + " to " + most + ", was " + value + ".");
        }
    }

    public static void oneOf(String field, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw Problem.invalid(
                    field, field + " must be one of " + String.join(", ", allowed) + ", was '" + value + "'.");
        }
    }

    /** Passes when all names are known; else throws the problem made of the first that is not, and of those that are in words. */
    public static void known(Set<String> names, Set<String> known, BiFunction<String, String, Problem> problem) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw problem.apply(name, known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    /** Passes for an IPv4 network such as 10.0.0.0/24. */
    public static void cidr(String field, String value) {
        matches(field, value, CIDR, "be an IPv4 network such as 10.0.0.0/24");
    }
}
