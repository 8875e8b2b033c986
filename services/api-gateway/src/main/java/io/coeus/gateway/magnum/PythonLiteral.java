// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Python's {@code repr} writes for dicts, lists, texts, numbers, True, False and None: the form in which
 * Magnum's clients put dicts into patches. JSON's own spelling is read too.
 */
final class PythonLiteral {
    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /**
     * The value: a Map, List, String, Long, Double, Boolean or null.
     *
     * @throws IllegalArgumentException when it is no literal, with the place
     */
    static @Nullable Object read(String text) {
        var literal = new PythonLiteral(text);
        Object value = literal.value(0);
        literal.skipBlanks();
        if (literal.at < text.length()) {
            throw literal.wrong("the end");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("less nesting");
        }
        skipBlanks();
        char next = peek();
        if (next == '{') {
            return dict(depth);
        }
        if (next == '[' || next == '(') {
            return list(next == '[' ? ']' : ')', depth);
        }
        if (isTextAhead()) {
            return text();
        }
        return word();
    }

    private Map<String, @Nullable Object> dict(int depth) {
        var dict = new LinkedHashMap<String, @Nullable Object>();
        at++;
        while (!ends('}')) {
            Object key = value(depth + 1);
            expect(':');
            dict.put(key instanceof String name ? name : String.valueOf(key), value(depth + 1));
            separator('}');
        }
        return dict;
    }

    private List<@Nullable Object> list(char end, int depth) {
        var list = new ArrayList<@Nullable Object>();
        at++;
        while (!ends(end)) {
            list.add(value(depth + 1));
            separator(end);
        }
        return list;
    }

    private void separator(char end) {
        skipBlanks();
        if (peek() == ',') {
            at++;
        } else if (peek() != end) {
            throw wrong("',' or '" + end + "'");
        }
    }

    private boolean ends(char end) {
        skipBlanks();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean isTextAhead() {
        char next = peek();
        boolean prefixed = (next == 'u' || next == 'b') && at + 1 < text.length() && isQuote(text.charAt(at + 1));
        return isQuote(next) || prefixed;
    }

    private String text() {
        if (!isQuote(peek())) {
            at++;
        }
        char quote = text.charAt(at++);
        var content = new StringBuilder();
        while (peek() != quote) {
            char next = text.charAt(at++);
            content.append(next == '\\' ? escaped() : String.valueOf(next));
        }
        at++;
        return content.toString();
    }

    private String escaped() {
        char kind = peek();
        at++;
        return switch (kind) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'x' -> coded(2);
            case 'u' -> coded(4);
            case 'U' -> coded(8);
            case '\\', '\'', '"' -> String.valueOf(kind);
            default -> "\\" + kind;
        };
    }

    private String coded(int digits) {
        if (at + digits > text.length()) {
            throw wrong(digits + " hexadecimal digits");
        }
        String code = text.substring(at, at + digits);
        at += digits;
        try {
            return Character.toString(Integer.parseInt(code, 16));
        } catch (IllegalArgumentException e) {
            throw wrong(digits + " hexadecimal digits");
        }
    }

    private @Nullable Object word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "None", "null" -> null;
            case "True", "true" -> true;
            case "False", "false" -> false;
            default -> number(word);
        };
    }

    private Object number(String word) {
        try {
            return word.chars().allMatch(c -> c == '-' || Character.isDigit(c))
                    ? (Object) Long.valueOf(word)
                    : (Object) Double.valueOf(word);
        } catch (NumberFormatException e) {
            throw wrong("a value");
        }
    }

    private void expect(char wanted) {
        skipBlanks();
        if (peek() != wanted) {
            throw wrong("'" + wanted + "'");
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("expected " + expected + " at position " + at);
    }
}
