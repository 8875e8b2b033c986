// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Cron jobs: a job each time their schedule comes round. */
final class CronJobController implements Controller {
    private final Registry registry;

    CronJobController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        Instant next = ON_CHANGE;
        Instant minute = registry.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        for (ObjectNode cron : registry.store().list(Kinds.CRON_JOBS)) {
            if (!Owners.deleted(cron)) {
                if (due(cron, minute)) {
                    start(cron, minute);
                }
                status(cron);
                next = minute.plus(1, ChronoUnit.MINUTES);
            }
        }
        return next;
    }

    private static boolean due(JsonNode cron, Instant minute) {
        String last = text(cron, "status", "lastScheduleTime");
        boolean done = !last.isEmpty() && !Instant.parse(last).isBefore(minute);
        Instant created = Instant.parse(text(cron, "metadata", "creationTimestamp"));
        return !done
                && created.isBefore(minute)
                && !at(cron, "spec", "suspend").asBoolean()
                && Schedule.matches(text(cron, "spec", "schedule"), minute);
    }

    private void start(ObjectNode cron, Instant minute) {
        List<ObjectNode> active = active(cron);
        String policy = text(cron, "spec", "concurrencyPolicy");
        if (!active.isEmpty() && policy.equals("Forbid")) {
            return;
        }
        if (policy.equals("Replace")) {
            active.forEach(job -> registry.delete(Key.of(Kinds.JOBS, job)));
        }
        String name = text(cron, "metadata", "name") + "-" + minute.getEpochSecond() / 60;
        if (registry.store()
                .find(new Key(Kinds.JOBS, text(cron, "metadata", "namespace"), name))
                .isEmpty()) {
            Owners.create(registry, Kinds.JOBS, Owners.child(cron, name, at(cron, "spec", "jobTemplate")));
        }
        registry.status(Key.of(Kinds.CRON_JOBS, cron), status -> status.put("lastScheduleTime", minute.toString()));
        forgetOld(cron);
    }

    private void forgetOld(ObjectNode cron) {
        List<ObjectNode> ended = Owners.children(registry, Kinds.JOBS, cron).stream()
                .filter(job -> at(job, "status").has("completionTime"))
                .sorted(Comparator.comparing(job -> text(job, "metadata", "name")))
                .toList();
        int kept = at(cron, "spec", "successfulJobsHistoryLimit").asInt(3);
        ended.stream().limit(Math.max(0, ended.size() - kept)).forEach(job -> registry.delete(Key.of(Kinds.JOBS, job)));
    }

    private void status(ObjectNode cron) {
        registry.status(Key.of(Kinds.CRON_JOBS, cron), status -> {
            ArrayNode active = status.putArray("active");
            for (ObjectNode job : active(cron)) {
                active.addObject()
                        .put("apiVersion", "batch/v1")
                        .put("kind", "Job")
                        .put("name", text(job, "metadata", "name"))
                        .put("namespace", text(job, "metadata", "namespace"))
                        .put("uid", text(job, "metadata", "uid"));
            }
            if (active.isEmpty()) {
                status.remove("active");
            }
            return status;
        });
    }

    private List<ObjectNode> active(ObjectNode cron) {
        return Owners.children(registry, Kinds.JOBS, cron).stream()
                .filter(job -> Json.items(at(job, "status", "conditions")).isEmpty())
                .toList();
    }
}
