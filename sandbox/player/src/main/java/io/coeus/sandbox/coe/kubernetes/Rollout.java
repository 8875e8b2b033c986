// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;

/** One step of a deployment from its old replica sets to the new one. */
final class Rollout {
    private final Registry registry;
    private final ObjectNode fresh;
    private final List<ObjectNode> old;
    private final int desired;
    private final boolean recreate;
    private final int surge;
    private final int unavailable;

    Rollout(Registry registry, JsonNode deployment, ObjectNode fresh, List<ObjectNode> old) {
        this.registry = registry;
        this.fresh = fresh;
        this.old = old;
        this.desired = at(deployment, "spec", "replicas").asInt();
        JsonNode rolling = at(deployment, "spec", "strategy", "rollingUpdate");
        this.recreate = text(deployment, "spec", "strategy", "type").equals("Recreate");
        int most = share(rolling.path("maxSurge"), true);
        int least = share(rolling.path("maxUnavailable"), false);
        this.surge = most;
        this.unavailable = most == 0 && least == 0 ? 1 : least;
    }

    private int share(JsonNode amount, boolean up) {
        if (amount.isInt()) {
            return amount.asInt();
        }
        double part = Integer.parseInt(amount.asText("25%").replace("%", "")) * desired / 100.0;
        return (int) (up ? Math.ceil(part) : Math.floor(part));
    }

    void step() {
        int others = old.stream().mapToInt(Rollout::replicas).sum();
        if (recreate) {
            old.forEach(set -> scale(set, 0));
            boolean gone = old.stream()
                    .allMatch(set -> Owners.children(registry, Kinds.PODS, set).isEmpty());
            scale(fresh, gone ? desired : replicas(fresh));
        } else if (others == 0) {
            scale(fresh, desired);
        } else {
            int room = Math.max(0, desired + surge - others - replicas(fresh));
            scale(fresh, Math.min(desired, replicas(fresh) + room));
            shrinkOld(others);
        }
    }

    private void shrinkOld(int others) {
        int kept = desired - unavailable;
        int missing = replicas(fresh) - available(fresh);
        int budget = others + replicas(fresh) - kept - missing;
        int free = old.stream().mapToInt(Rollout::available).sum() + available(fresh) - kept;
        for (ObjectNode set : old) {
            int broken = Math.max(0, Math.min(budget, replicas(set) - available(set)));
            int working = Math.max(0, Math.min(Math.min(free, budget - broken), available(set)));
            scale(set, replicas(set) - broken - working);
            budget -= broken + working;
            free -= working;
        }
    }

    private void scale(ObjectNode set, int replicas) {
        if (replicas(set) != replicas) {
            registry.modify(Key.of(Kinds.REPLICA_SETS, set), Registry.Part.WHOLE, object -> {
                Json.within(object, "spec").put("replicas", replicas);
                return object;
            });
        }
    }

    private static int replicas(JsonNode set) {
        return at(set, "spec", "replicas").asInt();
    }

    private static int available(JsonNode set) {
        return at(set, "status", "availableReplicas").asInt();
    }
}
