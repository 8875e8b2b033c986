// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a body said, read by a {@link Shape}; absent where it said nothing. */
record Values(Map<String, Object> given) {
    @Nullable
    String text(String name) {
        return (String) given.get(name);
    }

    /** One the shape requires. */
    String requiredText(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    @Nullable
    Integer integer(String name) {
        return (Integer) given.get(name);
    }

    int integer(String name, int otherwise) {
        return (Integer) given.getOrDefault(name, otherwise);
    }

    @Nullable
    Boolean flag(String name) {
        return (Boolean) given.get(name);
    }

    boolean flag(String name, boolean otherwise) {
        return (Boolean) given.getOrDefault(name, otherwise);
    }

    @SuppressWarnings("unchecked") // Only the labels form is read by this name.
    @Nullable
    Map<String, String> labels(String name) {
        return (Map<String, String>) given.get(name);
    }

    @SuppressWarnings("unchecked") // Only the texts form is read by this name.
    List<String> texts(String name) {
        return (List<String>) given.getOrDefault(name, List.of());
    }
}
