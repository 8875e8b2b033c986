// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.strings;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label and field selectors, as texts of a query and as objects of a spec. */
final class Selector {
    private static final Pattern SETS = Pattern.compile("\\s*(\\S+)\\s+(in|notin)\\s*\\(([^)]*)\\)\\s*");

    private Selector() {}

    /** What {@code labelSelector=} and {@code fieldSelector=} say together. */
    static Predicate<JsonNode> of(String labelSelector, String fieldSelector) {
        return labels(labelSelector).and(fields(fieldSelector));
    }

    static Predicate<JsonNode> labels(String selector) {
        List<Predicate<JsonNode>> all = new ArrayList<>();
        for (String term : terms(selector)) {
            Predicate<JsonNode> test = label(term);
            all.add(object -> test.test(at(object, "metadata", "labels")));
        }
        return object -> all.stream().allMatch(test -> test.test(object));
    }

    private static Predicate<JsonNode> label(String term) {
        Matcher sets = SETS.matcher(term);
        if (sets.matches()) {
            String key = sets.group(1);
            List<String> values = Arrays.stream(sets.group(3).split(",", -1))
                    .map(String::strip)
                    .toList();
            boolean in = sets.group(2).equals("in");
            return labels -> (labels.has(key) && values.contains(text(labels, key))) == in;
        }
        if (term.contains("=")) {
            Equation equation = Equation.parse(term);
            return labels ->
                    (labels.has(equation.left) && text(labels, equation.left).equals(equation.right)) == equation.equal;
        }
        return term.startsWith("!") ? labels -> !labels.has(term.substring(1).strip()) : labels -> labels.has(term);
    }

    private static Predicate<JsonNode> fields(String selector) {
        List<Predicate<JsonNode>> all = new ArrayList<>();
        for (String term : terms(selector)) {
            Equation equation = Equation.parse(term);
            String[] path = equation.left.split("\\.", -1);
            all.add(object -> field(object, path).equals(equation.right) == equation.equal);
        }
        return object -> all.stream().allMatch(test -> test.test(object));
    }

    private static String field(JsonNode object, String... path) {
        boolean unschedulable = path[path.length - 1].equals("unschedulable");
        String value = text(object, path);
        return unschedulable && value.isEmpty() ? "false" : value;
    }

    private record Equation(String left, String right, boolean equal) {
        static Equation parse(String term) {
            int at = term.indexOf('=');
            if (at <= 0) {
                throw Refusal.badRequest("unable to parse requirement: " + term);
            }
            boolean not = term.charAt(at - 1) == '!';
            String left = term.substring(0, not ? at - 1 : at).strip();
            String right =
                    term.substring(term.startsWith("==", at) ? at + 2 : at + 1).strip();
            return new Equation(left, right, !not);
        }
    }

    /** Splits at commas outside parentheses. */
    private static List<String> terms(String selector) {
        return Arrays.stream(selector.split(",(?![^(]*\\))", -1))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
    }

    /** Whether labels satisfy a LabelSelector object ({@code matchLabels}, {@code matchExpressions}). */
    static boolean matches(JsonNode selector, JsonNode labels) {
        boolean equal = Json.map(selector.path("matchLabels")).entrySet().stream()
                .allMatch(wanted -> labels.has(wanted.getKey())
                        && text(labels, wanted.getKey()).equals(wanted.getValue()));
        return equal && Json.items(selector.path("matchExpressions")).stream().allMatch(each -> meets(labels, each));
    }

    /** Whether labels satisfy one requirement: key, operator, values. */
    static boolean meets(JsonNode labels, JsonNode requirement) {
        String key = text(requirement, "key");
        List<String> values = strings(requirement.path("values"));
        return switch (text(requirement, "operator")) {
            case "In" -> labels.has(key) && values.contains(text(labels, key));
            case "NotIn" -> !labels.has(key) || !values.contains(text(labels, key));
            case "Exists" -> labels.has(key);
            case "DoesNotExist" -> !labels.has(key);
            case "Gt" -> labels.has(key) && number(labels, key) > Long.parseLong(values.getFirst());
            case "Lt" -> labels.has(key) && number(labels, key) < Long.parseLong(values.getFirst());
            default -> false;
        };
    }

    private static long number(JsonNode labels, String key) {
        return Long.parseLong(text(labels, key));
    }
}
