// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Somebody who creates, uses, resizes and deletes clusters, one after the other, until it is enough. Bears broken
 * connections and answers that say to come again; tells of every other answer that is not as it should be.
 */
final class Customer implements Runnable {
    private static final Set<Integer> COME_AGAIN = Set.of(429, 502, 503, 504);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);
    private static final int LONGEST_TO_CHANGE_ONES_MIND_MS = 15_000;

    private final String name;
    private final Coeus coeus;
    private final Random random;
    private final BooleanSupplier enough;
    private final Consumer<String> surprises;
    private int count;

    Customer(String name, Coeus coeus, Random random, BooleanSupplier enough, Consumer<String> surprises) {
        this.name = name;
        this.coeus = coeus;
        this.random = random;
        this.enough = enough;
        this.surprises = surprises;
    }

    @Override
    public void run() {
        while (!enough.getAsBoolean()) {
            live();
        }
    }

    /** The life of one cluster; ends early when it is enough, and leaves then what there is. */
    private void live() {
        String template = random.nextBoolean() ? World.KUBERNETES : World.SWARM;
        String id = create("clusters", Coeus.cluster(next(), template, 1 + random.nextInt(2)));
        if (random.nextInt(4) == 0) {
            rest(Duration.ofMillis(random.nextInt(LONGEST_TO_CHANGE_ONES_MIND_MS)));
        } else if (becomes("clusters/" + id, "READY")) {
            use(id);
        }
        if (!enough.getAsBoolean()) {
            delete("clusters/" + id);
        }
    }

    private void use(String id) {
        String workload = create("workloads", workload(next(), id));
        becomes("workloads/" + workload, "RUNNING");
        var size = Web.JSON.createObjectNode().put("nodeCount", 1 + random.nextInt(3));
        post("clusters/" + id + "/resize", size);
        if (becomes("clusters/" + id, "READY") && random.nextBoolean() && !enough.getAsBoolean()) {
            delete("workloads/" + workload);
        }
    }

    private String next() {
        return name + "-" + ++count;
    }

    private static ObjectNode workload(String name, String clusterId) {
        ObjectNode body = Web.JSON.createObjectNode().put("name", name).put("clusterId", clusterId);
        ObjectNode spec = body.putObject("spec").put("image", "nginx:1.27").put("replicas", 1);
        spec.putArray("mounts")
                .addObject()
                .put("name", "data")
                .put("path", "/data")
                .put("sizeGib", 1);
        return body;
    }

    private String create(String path, ObjectNode body) {
        return post(path, body).text("id");
    }

    private Answer post(String path, ObjectNode body) {
        String key = name + "/" + path + "/" + count + "/" + random.nextLong();
        return expect(202, "POST " + path, () -> coeus.postOnce(key, path, body));
    }

    private void delete(String path) {
        expectOneOf(Set.of(202, 404), "DELETE " + path, () -> coeus.call("DELETE", path, ""));
        while (!enough.getAsBoolean() && ask(() -> coeus.get(path)).status() != 404) {
            rest(BETWEEN_LOOKS);
        }
    }

    /** Waits for that state; false when another lasting one came, or it was enough. */
    private boolean becomes(String path, String wanted) {
        List<String> lasting = List.of(wanted, "CREATE_FAILED", "UPDATE_FAILED", "DELETE_FAILED", "FAILED");
        while (!enough.getAsBoolean()) {
            Answer answer = ask(() -> coeus.get(path));
            if (answer.status() == 404 || lasting.contains(answer.text("state"))) {
                return answer.text("state").equals(wanted);
            }
            rest(BETWEEN_LOOKS);
        }
        return false;
    }

    private Answer expect(int status, String what, Coeus.Request request) {
        return expectOneOf(Set.of(status), what, request);
    }

    private Answer expectOneOf(Set<Integer> statuses, String what, Coeus.Request request) {
        Answer answer = ask(request);
        if (!statuses.contains(answer.status())) {
            surprises.accept(what + " was answered " + answer);
        }
        return answer;
    }

    /** Sends it until there is an answer that is not to come again. */
    private Answer ask(Coeus.Request request) {
        while (true) {
            try {
                Answer answer = request.send();
                if (!COME_AGAIN.contains(answer.status())) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                // Its process died under it; the next one answers.
            }
            rest(BETWEEN_LOOKS);
        }
    }

    private static void rest(Duration time) {
        Coeus.rest(time);
    }
}
