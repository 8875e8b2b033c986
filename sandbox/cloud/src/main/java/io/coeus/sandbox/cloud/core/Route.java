// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One kind of call: a method and a path such as {@code /servers/{id}}; a trailing slash in a path means nothing. */
public record Route(String method, String template, List<String> segments, boolean open, Handler handler) {
    static Route of(String method, String template, boolean open, Handler handler) {
        return new Route(method, template, split(template), open, handler);
    }

    static List<String> split(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("/+"));
    }

    /** Returns the values of the template's variables, or null when the path is another one. */
    @Nullable
    Map<String, String> match(List<String> path) {
        if (path.size() != segments.size()) {
            return null;
        }
        Map<String, String> vars = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String want = segments.get(i);
            if (want.startsWith("{")) {
                vars.put(want.substring(1, want.length() - 1), path.get(i));
            } else if (!want.equals(path.get(i))) {
                return null;
            }
        }
        return vars;
    }
}
