// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.driver.DriverError;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus;
import io.coeus.driver.WorkloadStatus.Instance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What one look at a service found.
 *
 * @param status its state
 * @param upToDate whether the engine has nothing left to do
 * @param leaving former instances on their way out
 * @param stopped why the engine has given up; empty while it has not
 */
record Observation(WorkloadStatus status, boolean upToDate, long leaving, String stopped) {

    static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** After its last task has ended, the engine may still be about to make the next. */
    private static final Duration JOB_GRACE = Duration.ofSeconds(10);

    static Observation of(Engine engine, JsonNode service, InstantSource clock) {
        Tasks tasks = Tasks.of(engine, Json.filter("service", service.path("ID").asText()));
        return service.at("/Spec/Mode").has("ReplicatedJob") ? job(service, tasks, clock) : service(service, tasks);
    }

    private static Observation job(JsonNode service, Tasks tasks, InstantSource clock) {
        String template = template(service);
        int completions =
                service.at("/Spec/Mode/ReplicatedJob/TotalCompletions").asInt();
        int done = (int) tasks.completed(template);
        List<Instance> instances = tasks.instances();
        boolean stopped = done < completions
                && tasks.stoppedSince(template, clock.instant().minus(JOB_GRACE));
        WorkloadStatus status = WorkloadStatus.ofJob(completions, done, stopped, instances);
        return new Observation(
                status, done >= completions, tasks.leaving(), stopped ? "instances ended before the job was done" : "");
    }

    private static Observation service(JsonNode service, Tasks tasks) {
        String template = template(service);
        JsonNode replicated = service.at("/Spec/Mode/Replicated/Replicas");
        int desired = replicated.isNumber() ? replicated.asInt() : tasks.nodes().taking(constraints(service));
        String update = service.at("/UpdateStatus/State").asText();
        boolean paused = update.endsWith("paused");
        boolean underWay = update.equals("updating") || update.equals("rollback_started");
        int ready = (int) tasks.running(template);
        boolean all = ready == desired && tasks.outdated(template) == 0;
        String message = paused ? service.at("/UpdateStatus/Message").asText() : "";
        return new Observation(
                WorkloadStatus.ofService(desired, serving(tasks), message, tasks.instances()),
                all && !underWay,
                tasks.leaving(),
                paused && !all ? message : "");
    }

    /** Of any template: while an update goes on, the old ones serve. */
    private static int serving(Tasks tasks) {
        return (int) tasks.instances().stream()
                .filter(instance -> instance.state() == WorkloadState.RUNNING)
                .count();
    }

    private static List<String> constraints(JsonNode service) {
        return Json.items(service.at("/Spec/TaskTemplate/Placement/Constraints"))
                .map(JsonNode::asText)
                .toList();
    }

    private static String template(JsonNode service) {
        return service.at("/Spec/TaskTemplate/ContainerSpec/Labels")
                .path(Labels.TEMPLATE)
                .asText();
    }

    Progress progress(Known known) {
        if (upToDate && leaving == 0) {
            return new Progress.Settled(known);
        }
        if (!stopped.isEmpty()) {
            return new Progress.Blocked(known, new DriverError(DriverError.Kind.INSTANCES_FAILED, stopped + problem()));
        }
        return new Progress.Moving(known, waitingFor(), LOOK_AGAIN);
    }

    private String waitingFor() {
        if (upToDate) {
            return leaving + " former instances to end";
        }
        return "%d of %d instances ready".formatted(status.ready(), status.desired()) + problem();
    }

    private String problem() {
        return status.message().isEmpty() || status.message().equals(stopped) ? "" : "; " + status.message();
    }
}
