// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A rule: which calls, which of them, what happens. Calls are chosen by service, method and a regular expression found
 * in the path below the service's prefix. Of those, the n-th and the {@code times - 1} after it are hit; without
 * {@code nth} the first {@code times}; without both all; a probability lets a seeded die decide for each.
 */
public final class Fault {
    private static final List<String> FIELDS = List.of(
            "service",
            "method",
            "pathRegex",
            "nth",
            "times",
            "probability",
            "seed",
            "action",
            "ms",
            "status",
            "body",
            "headers",
            "message");
    private static final List<String> SERVICES =
            List.of("keystone", "glance", "neutron", "nova", "cinder", "ironic", "octavia", "placement");

    private final String id;
    private final JsonNode rule;
    private final Pattern path;
    private final Deed deed;
    private final long first;
    private final long last;
    private final double probability;
    private final Random die;
    private long seen;
    private long fired;

    /** Reads a rule; refuses with 400 and a message that names the wrong field. */
    Fault(String id, JsonNode rule) {
        refuseUnknown(rule);
        this.id = id;
        this.rule = rule;
        this.path = pattern(Json.text(rule, "pathRegex", ""));
        this.deed = deed(rule);
        this.first = rule.path("nth").asLong(1);
        boolean endless = !rule.has("nth") && !rule.has("times");
        this.last = endless ? Long.MAX_VALUE : first + rule.path("times").asLong(1) - 1;
        this.probability = rule.path("probability").asDouble(1);
        this.die = new Random(rule.path("seed").asLong(0));
    }

    private static void refuseUnknown(JsonNode rule) {
        Json.names(rule).stream().filter(n -> !FIELDS.contains(n)).findFirst().ifPresent(n -> {
            throw new Refused(400, n + ": no such field; there are " + String.join(", ", FIELDS));
        });
        String service = Json.text(rule, "service");
        if (service != null && !SERVICES.contains(service)) {
            throw new Refused(400, "service: one of " + String.join(", ", SERVICES));
        }
    }

    /** Counts the call if it is meant, and says whether it is hit. */
    boolean hits(String service, String method, String callPath) {
        if (!meant("service", service)
                || !meant("method", method)
                || !path.matcher(callPath).find()) {
            return false;
        }
        seen++;
        boolean hit = seen >= first && seen <= last && (probability >= 1 || die.nextDouble() < probability);
        fired += hit ? 1 : 0;
        return hit;
    }

    private boolean meant(String field, String actual) {
        return Json.text(rule, field, actual).equalsIgnoreCase(actual);
    }

    String id() {
        return id;
    }

    Deed deed() {
        return deed;
    }

    /** Returns the rule with its id and how many calls it saw and hit. */
    ObjectNode view() {
        ObjectNode view = Json.of("id", id, "seen", seen, "fired", fired);
        view.setAll((ObjectNode) rule.deepCopy());
        return view;
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new Refused(400, "pathRegex: " + e.getDescription());
        }
    }

    private static Deed deed(JsonNode rule) {
        long millis = rule.path("ms").asLong(0);
        return switch (Json.text(rule, "action", "")) {
            case "delay" -> new Deed.Delay(millis);
            case "error" -> fail(rule);
            case "act-then-timeout" -> new Deed.ActThenTimeout(rule.path("ms").asLong(60_000));
            case "act-then-reset" -> new Deed.ActThenReset();
            case "reset" -> new Deed.Reset();
            default -> throw new Refused(400, "action: one of delay, error, act-then-timeout, act-then-reset, reset");
        };
    }

    private static Deed fail(JsonNode rule) {
        int status = rule.path("status").asInt(0);
        if (status < 400 || status > 599) {
            throw new Refused(400, "status: 400 to 599");
        }
        Map<String, String> headers = new HashMap<>();
        rule.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        return new Deed.Fail(
                status, rule.get("body"), Json.text(rule, "message", "Injected by a fault rule."), headers);
    }
}
