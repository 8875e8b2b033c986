// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON Patch as Magnum accepts it: add, replace and remove, on attributes or on keys of one that is a dict. */
record Patch(List<Step> steps) {
    private static final Pattern PATH = Pattern.compile("(/[\\w-]+)+");
    private static final Set<String> OPERATIONS = Set.of("add", "replace", "remove");
    private static final Set<String> MEMBERS = Set.of("op", "path", "value");

    /**
     * One operation.
     *
     * @param attribute first part of the path
     * @param key second part of the path, or null when the attribute as a whole is meant
     */
    record Step(
            String operation,
            String attribute,
            @Nullable String key,
            @Nullable Object value) {
        boolean removes() {
            return operation.equals("remove");
        }
    }

    /**
     * Reads a patch; looks at no resource.
     *
     * @throws Problem when it is no patch
     */
    static Patch read(@Nullable Object body) {
        if (!(body instanceof List<?> list)) {
            throw new Problem(CommonCode.MALFORMED_REQUEST, "The body must be a JSON Patch, which is an array.");
        }
        return new Patch(list.stream().map(Patch::step).toList());
    }

    private static Step step(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> object) || !MEMBERS.containsAll(object.keySet())) {
            throw wrong("Each operation is an object of op, path and value.");
        }
        if (!(object.get("op") instanceof String operation) || !OPERATIONS.contains(operation)) {
            throw wrong("op must be one of add, replace, remove, was '" + object.get("op") + "'.");
        }
        if (!(object.get("path") instanceof String path) || !PATH.matcher(path).matches()) {
            throw wrong("path must be made of /name parts, was '" + object.get("path") + "'.");
        }
        Object value = object.get("value");
        if (value == null && !operation.equals("remove")) {
            throw wrong("A value is needed to " + operation + " " + path + ".");
        }
        String[] parts = path.substring(1).split("/", 3);
        if (parts.length > 2) {
            throw wrong("path " + path + " is too deep.");
        }
        return new Step(operation, parts[0], parts.length > 1 ? parts[1] : null, value);
    }

    private static Problem wrong(String detail) {
        return new Problem(CommonCode.MALFORMED_REQUEST, "Couldn't apply patch. Reason: " + detail);
    }
}
