// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How an object is to be deleted.
 *
 * @param graceSeconds for pods; -1 takes what the pod says
 * @param policy Background, Foreground or Orphan
 * @param uid the object must be this one; "" for any
 * @param resourceVersion the object must be at this version; "" for any
 */
record Deletion(int graceSeconds, String policy, String uid, String resourceVersion, boolean dryRun) {
    static final Deletion NOW = new Deletion(0, "Background", "", "", false);
    private static final String ORPHAN = "orphan";

    /** What a request says in its body and its query; the body wins. */
    static Deletion of(JsonNode body, String graceSeconds, String policy, boolean dryRun) {
        String grace = text(body, "gracePeriodSeconds");
        String how = text(body, "propagationPolicy");
        return new Deletion(
                number(grace.isEmpty() ? graceSeconds : grace),
                how.isEmpty() ? policy : how,
                text(body, "preconditions", "uid"),
                text(body, "preconditions", "resourceVersion"),
                dryRun || !body.path("dryRun").isEmpty());
    }

    private static int number(String seconds) {
        return seconds.isEmpty() ? -1 : Integer.parseInt(seconds);
    }

    void insist(Key key, JsonNode object) {
        boolean other = !uid.isEmpty() && !uid.equals(text(object, "metadata", "uid"));
        boolean newer =
                !resourceVersion.isEmpty() && !resourceVersion.equals(text(object, "metadata", "resourceVersion"));
        if (other || newer) {
            throw Refusal.conflict(key);
        }
    }

    /** A copy that is marked as being deleted; pods that run on a node get their grace. */
    ObjectNode mark(Key key, ObjectNode object, InstantSource clock) {
        ObjectNode marked = object.deepCopy();
        ObjectNode meta = Json.within(marked, "metadata");
        int grace = grace(key, object);
        if (!meta.has("deletionTimestamp")) {
            meta.put(
                    "deletionTimestamp",
                    clock.instant()
                            .plusSeconds(grace)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
            finalizers(key, meta);
        } else {
            grace = Math.min(grace, meta.path("deletionGracePeriodSeconds").asInt());
        }
        meta.put("deletionGracePeriodSeconds", grace);
        return marked;
    }

    private void finalizers(Key key, ObjectNode meta) {
        ArrayNode finalizers = meta.withArrayProperty("finalizers");
        if (policy.equals("Orphan")) {
            finalizers.add(ORPHAN);
        }
        if (policy.equals("Foreground")) {
            finalizers.add("foregroundDeletion");
        }
        if (key.kind().equals(Kinds.NAMESPACES)) {
            finalizers.add("kubernetes");
        }
        if (finalizers.isEmpty()) {
            meta.remove("finalizers");
        }
    }

    private int grace(Key key, JsonNode object) {
        boolean running = key.kind().equals(Kinds.PODS)
                && !text(object, "spec", "nodeName").isEmpty()
                && !List.of("Succeeded", "Failed").contains(text(object, "status", "phase"));
        if (!running) {
            return 0;
        }
        int own = at(object, "spec", "terminationGracePeriodSeconds").asInt(30);
        return graceSeconds < 0 ? own : graceSeconds;
    }
}
