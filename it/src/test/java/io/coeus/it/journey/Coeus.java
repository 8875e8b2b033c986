// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** Coeus as a user sees it through the gateway, and patience: a machine may be ten times slower than ours. */
final class Coeus {
    static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Installation installation;
    private final String token;

    Coeus(Installation installation, String token) {
        this.installation = installation;
        this.token = token;
    }

    Answer get(String path) {
        return call("GET", path, "");
    }

    Answer post(String path, JsonNode body) {
        return call("POST", path, body.toString());
    }

    /** A POST that acts once, however often it is sent with the same key. */
    Answer postOnce(String key, String path, JsonNode body) {
        var headers = Map.of("X-Auth-Token", token, "Idempotency-Key", key);
        return Web.call("POST", url(path), headers, body.toString());
    }

    Answer call(String method, String path, String body) {
        return Web.call(method, url(path), token, body);
    }

    private String url(String path) {
        return installation.url("api-gateway") + "/api/v1/" + path;
    }

    /** Begins to create a cluster with one master; the answer must be 202. */
    JsonNode createCluster(String name, String template, int workers) {
        return accepted(post("clusters", cluster(name, template, workers)));
    }

    static ObjectNode cluster(String name, String template, int workers) {
        return Web.JSON
                .createObjectNode()
                .put("name", name)
                .put("clusterTemplateId", template)
                .put("nodeCount", workers);
    }

    JsonNode accepted(Answer answer) {
        if (answer.status() != 202) {
            throw new AssertionError("not accepted: " + answer + "\n" + installation.logTails());
        }
        return answer.body();
    }

    /** Deletes it and waits until it is gone. */
    void delete(String path) {
        awaitAnswer("DELETE " + path, () -> call("DELETE", path, ""), a -> a.status() == 202 || a.status() == 404);
        awaitGone(path);
    }

    void awaitGone(String path) {
        awaitAnswer(path + " to be gone", () -> get(path), answer -> answer.status() == 404);
    }

    /** Waits for a state; another lasting state fails at once. */
    JsonNode awaitState(String path, String wanted) {
        Answer reached = awaitAnswer(path + " to be " + wanted, () -> get(path), answer -> {
            String state = answer.text("state");
            if (state.endsWith("FAILED") && !state.equals(wanted)) {
                throw failure(path + " is " + state + " instead of " + wanted, answer);
            }
            return state.equals(wanted);
        });
        return reached.body();
    }

    /** One request. */
    interface Request {
        Answer send();
    }

    /** Repeats a request until its answer is right. Broken connections and 503 are borne. */
    Answer awaitAnswer(String what, Request request, Predicate<Answer> right) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Object last = "nothing yet";
        while (System.nanoTime() < end) {
            try {
                Answer answer = request.send();
                last = answer;
                if (right.test(answer)) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                last = e;
            }
            rest(Duration.ofMillis(500));
        }
        throw failure("waited in vain for " + what, last);
    }

    /** Everything that helps to understand it. */
    AssertionError failure(String what, Object last) {
        return new AssertionError(
                what + "\nlast: " + last + "\noperations: " + operations(last) + "\n" + installation.logTails());
    }

    private String operations(Object last) {
        try {
            String id = last instanceof Answer answer ? answer.text("operationId") : "";
            return (id.isEmpty() ? get("operations?limit=5") : get("operations/" + id))
                    .body()
                    .toPrettyString();
        } catch (UncheckedIOException e) {
            return e.toString();
        }
    }

    static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
