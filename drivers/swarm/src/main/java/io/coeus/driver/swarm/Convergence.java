// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.Desired;
import io.coeus.driver.DriverError;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step towards the desired workload: clear what is in the way, write the service if it differs, look. What is known between
 * calls is the digest of the last spec written: by it an update that the engine has rolled back is recognised.
 */
final class Convergence {

    private static final String TRIED = "tried";

    private final Engine engine;
    private final Desired desired;
    private final InstantSource clock;

    Convergence(Engine engine, Desired desired, InstantSource clock) {
        this.engine = engine;
        this.desired = desired;
        this.clock = clock;
    }

    Progress run(Known known) {
        List<String> networks = new Networks(engine).ensure(desired.spec().networks());
        ObjectNode wanted = ServiceSpecs.of(desired, networks);
        List<JsonNode> services = Services.of(engine, desired.workloadId());
        Optional<JsonNode> present =
                services.stream().filter(service -> canBecome(service, wanted)).findFirst();
        long cleared = services.stream()
                .filter(service -> !Optional.of(service).equals(present))
                .filter(service -> Services.delete(engine, service))
                .count();
        if (cleared > 0) {
            return new Progress.Moving(known, cleared + " former services to go", Observation.LOOK_AGAIN);
        }
        return present.map(service -> update(service, wanted, known)).orElseGet(() -> create(wanted, known));
    }

    /** Neither its mode nor its name can be changed; a job that is changed is another job. */
    private static boolean canBecome(JsonNode service, ObjectNode wanted) {
        JsonNode spec = service.path("Spec");
        boolean sameMode = wanted.path("Mode").properties().stream()
                .allMatch(mode -> spec.path("Mode").has(mode.getKey()));
        boolean isJob = wanted.path("Mode").has("ReplicatedJob");
        return sameMode
                && spec.path("Name").equals(wanted.path("Name"))
                && (!isJob || digest(spec).equals(digest(wanted)));
    }

    private Progress create(ObjectNode wanted, Known known) {
        long leaving = Tasks.of(engine, Labels.filter(desired.workloadId())).leaving();
        if (leaving > 0) {
            return new Progress.Moving(known, leaving + " former instances to end", Observation.LOOK_AGAIN);
        }
        engine.post("/services/create", wanted);
        return look(wanted);
    }

    private Progress update(JsonNode service, ObjectNode wanted, Known known) {
        JsonNode spec = service.path("Spec");
        if (digest(spec).equals(digest(wanted)) && Json.within(spec, wanted)) {
            return look(wanted);
        }
        String state = service.at("/UpdateStatus/State").asText();
        if (state.startsWith("rollback") && digest(wanted).equals(known.facts().get(TRIED))) {
            return rolledBack(service, state, known);
        }
        String version = service.at("/Version/Index").asText();
        engine.post("/services/" + service.path("ID").asText() + "/update?version=" + version, wanted);
        return look(wanted);
    }

    private static Progress rolledBack(JsonNode service, String state, Known known) {
        if (state.equals("rollback_started")) {
            return new Progress.Moving(known, "the engine to roll the update back", Observation.LOOK_AGAIN);
        }
        String message = service.at("/UpdateStatus/Message").asText();
        return new Progress.Blocked(
                known,
                new DriverError(
                        DriverError.Kind.INSTANCES_FAILED,
                        "new instances failed, so the update was undone: " + message));
    }

    private Progress look(ObjectNode wanted) {
        Known known = new Known(Map.of(TRIED, digest(wanted)));
        return Services.of(engine, desired.workloadId()).stream()
                .findFirst()
                .map(service -> Observation.of(engine, service, clock).progress(known))
                .orElseGet(() -> new Progress.Moving(known, "the swarm to show the service", Observation.LOOK_AGAIN));
    }

    private static String digest(JsonNode spec) {
        return spec.path("Labels").path(Labels.DIGEST).asText();
    }
}
