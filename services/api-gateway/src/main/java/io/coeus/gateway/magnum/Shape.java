// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.gateway.magnum.Attribute.Use;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All attributes of a Magnum resource or of an action's body; reads bodies strictly. Immutable. */
final class Shape {
    private final Map<String, Attribute> attributes;

    Shape(List<Attribute> attributes) {
        var byName = new LinkedHashMap<String, Attribute>();
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        this.attributes = byName;
    }

    /**
     * Reads the body of a request. Null counts as left out.
     *
     * @throws Problem INVALID_FIELD for an attribute that is unknown, read-only, missing or of the wrong form
     */
    Values read(@Nullable Object body) {
        if (!(body instanceof Map<?, ?> sent)) {
            throw new Problem(CommonCode.MALFORMED_REQUEST, "The body must be a JSON object.");
        }
        var values = new LinkedHashMap<String, Object>();
        sent.forEach((name, json) -> {
            Attribute attribute = settable(String.valueOf(name));
            Object value = json == null ? null : attribute.form().read(attribute.name(), json);
            if (value != null) {
                values.put(attribute.name(), value);
            }
        });
        attributes.values().stream()
                .filter(attribute -> attribute.use() == Use.REQUIRED && !values.containsKey(attribute.name()))
                .findFirst()
                .ifPresent(Shape::missing);
        return new Values(values);
    }

    Set<String> names() {
        return attributes.keySet();
    }

    /**
     * The attribute of that name.
     *
     * @throws Problem INVALID_FIELD when there is none
     */
    Attribute get(String name) {
        Attribute attribute = attributes.get(name);
        if (attribute == null) {
            throw Problem.invalid(name, "Unknown attribute " + name + ".");
        }
        return attribute;
    }

    private Attribute settable(String name) {
        Attribute attribute = get(name);
        if (attribute.use() == Use.READ_ONLY) {
            throw Problem.invalid(name, "Cannot set read only attribute " + name + ".");
        }
        return attribute;
    }

    private static void missing(Attribute attribute) {
        throw Problem.invalid(attribute.name(), "Mandatory field missing: " + attribute.name() + ".");
    }
}
