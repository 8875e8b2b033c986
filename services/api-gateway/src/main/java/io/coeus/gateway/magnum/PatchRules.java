// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.gateway.magnum.Patch.Step;
import io.coeus.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies patches to one kind of resource.
 *
 * <p>Unlike upstream, {@code add} on an attribute that has a value replaces it: openstacksdk and Ansible patch so.
 *
 * @param shape its attributes
 * @param internal attributes no patch may name
 * @param lasting attributes that cannot be removed
 * @param defaults what a removed attribute falls back to, where that is not null
 */
record PatchRules(Shape shape, Set<String> internal, Set<String> lasting, Map<String, Object> defaults) {

    /**
     * The patch with its values in the forms of the attributes, before any resource is looked up.
     *
     * @throws Problem INVALID_FIELD when it names what is unknown, internal or not removable, or has a wrong value
     */
    void check(Patch patch) {
        patch.steps().forEach(this::check);
    }

    private void check(Step step) {
        String name = step.attribute();
        if (internal.contains(name)) {
            throw Problem.invalid(name, "'/" + name + "' is an internal attribute and can not be updated.");
        }
        Attribute attribute = shape.get(name);
        if (step.removes() && step.key() == null && lasting.contains(name)) {
            throw mandatory(name);
        }
        if (!step.removes() && step.key() == null) {
            attribute.form().read(name, value(step));
        }
    }

    /**
     * The resource's attributes after the patch; those given are not changed.
     *
     * @throws Problem INVALID_FIELD when the patch does not fit the resource
     */
    Map<String, @Nullable Object> apply(Patch patch, Map<String, @Nullable Object> attributes) {
        Map<String, @Nullable Object> patched = new LinkedHashMap<String, @Nullable Object>(attributes);
        patch.steps().forEach(step -> {
            if (step.key() == null) {
                patched.put(step.attribute(), whole(step));
            } else {
                patched.put(step.attribute(), member(step, step.key(), patched.get(step.attribute())));
            }
        });
        return patched;
    }

    private @Nullable Object whole(Step step) {
        String name = step.attribute();
        Object wanted = step.removes() ? null : shape.get(name).form().read(name, value(step));
        if (wanted == null && lasting.contains(name)) {
            throw mandatory(name);
        }
        return wanted == null ? defaults.get(name) : wanted;
    }

    private static Problem mandatory(String name) {
        return Problem.invalid(name, "'/" + name + "' is a mandatory attribute and can not be removed.");
    }

    private Map<String, Object> member(Step step, String key, @Nullable Object dict) {
        var members = new LinkedHashMap<String, Object>();
        if (dict instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), String.valueOf(value)));
        }
        if (!shape.get(step.attribute()).isDict()) {
            throw Problem.invalid(step.attribute(), step.attribute() + " has no parts.");
        }
        if (!step.operation().equals("add") && !members.containsKey(key)) {
            throw Problem.invalid(step.attribute(), step.attribute() + " has no '" + key + "'.");
        }
        if (step.removes()) {
            members.remove(key);
        } else {
            members.putAll(Labels.read(step.attribute(), Map.of(key, value(step))));
        }
        return members;
    }

    private static Object value(Step step) {
        Object value = step.value();
        if (value == null) {
            throw Problem.invalid(step.attribute(), "A value is needed to set " + step.attribute() + ".");
        }
        return value;
    }
}
