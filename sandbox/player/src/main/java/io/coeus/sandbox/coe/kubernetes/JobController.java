// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.List;

/** Jobs: pods until enough have succeeded or too many failed. */
final class JobController implements Controller {
    private final Registry registry;

    JobController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        for (ObjectNode job : registry.store().list(Kinds.JOBS)) {
            if (!Owners.deleted(job)) {
                step(job);
            }
        }
        return ON_CHANGE;
    }

    private void step(ObjectNode job) {
        boolean over = at(job, "status").has("completionTime")
                || Json.items(at(job, "status", "conditions")).stream()
                        .anyMatch(each -> text(each, "type").equals("Failed"));
        if (over) {
            return;
        }
        List<ObjectNode> pods = Owners.children(registry, Kinds.PODS, job);
        int succeeded = count(pods, "Succeeded");
        int failed = count(pods, "Failed");
        int completions = at(job, "spec", "completions").asInt(1);
        boolean complete = succeeded >= completions;
        boolean broken = failed > at(job, "spec", "backoffLimit").asInt(6);
        List<ObjectNode> live = Owners.livePods(registry, job);
        boolean suspended = at(job, "spec", "suspend").asBoolean();
        if (!complete && !broken && !suspended) {
            int wanted = Math.min(at(job, "spec", "parallelism").asInt(1), completions - succeeded);
            for (int have = live.size(); have < wanted; have++) {
                String name = Defaults.podName(text(job, "metadata", "name"));
                Owners.create(registry, Kinds.PODS, Owners.child(job, name, at(job, "spec", "template")));
            }
        } else {
            live.forEach(pod -> Owners.delete(registry, pod));
        }
        status(job, succeeded, failed, complete, broken);
    }

    private void status(ObjectNode job, int succeeded, int failed, boolean complete, boolean broken) {
        List<ObjectNode> live = Owners.livePods(registry, job);
        String now = registry.now();
        registry.status(Key.of(Kinds.JOBS, job), old -> {
            ObjectNode status = Json.object();
            String started = text(old, "startTime");
            status.put("startTime", started.isEmpty() ? now : started);
            DeploymentStatus.putUnlessZero(status, "active", live.size());
            DeploymentStatus.putUnlessZero(status, "succeeded", succeeded);
            DeploymentStatus.putUnlessZero(status, "failed", failed);
            status.put("ready", Owners.countReady(live));
            if (complete) {
                status.put("completionTime", now);
                Owners.condition(status, "Complete", true, "", "", now);
            } else if (broken) {
                Owners.condition(
                        status,
                        "Failed",
                        true,
                        "BackoffLimitExceeded",
                        "Job has reached the specified backoff limit",
                        now);
            }
            return status;
        });
    }

    private static int count(List<ObjectNode> pods, String phase) {
        return (int) pods.stream()
                .filter(pod -> text(pod, "status", "phase").equals(phase))
                .count();
    }
}
