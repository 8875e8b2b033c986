// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules in force, in the order they were added; the first that hits a call acts. Thread-safe. */
public final class Faults {
    private final List<Fault> rules = new ArrayList<>();
    private int serial;

    /** Adds a rule and returns it with its id; refuses a rule that makes no sense. */
    public synchronized ObjectNode add(JsonNode rule) {
        if (!rule.isObject()) {
            throw new Refused(400, "a rule is an object");
        }
        serial++;
        Fault fault = new Fault("fault-" + serial, rule);
        rules.add(fault);
        return fault.view();
    }

    /** Returns all rules with how often each saw and hit a call. */
    public synchronized List<ObjectNode> view() {
        return rules.stream().map(Fault::view).toList();
    }

    /** Takes one rule away; says whether it was there. */
    public synchronized boolean remove(String id) {
        return rules.removeIf(f -> f.id().equals(id));
    }

    /** Takes all rules away. */
    public synchronized void clear() {
        rules.clear();
    }

    /** Shows a call to all rules and returns what the first that hits does. */
    synchronized Optional<Deed> next(String service, String method, String path) {
        Optional<Deed> deed = Optional.empty();
        for (Fault rule : rules) {
            if (rule.hits(service, method, path) && deed.isEmpty()) {
                deed = Optional.of(rule.deed());
            }
        }
        return deed;
    }
}
