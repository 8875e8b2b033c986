// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the controllers: what they shall do, have done, and whether they have given up. */
final class Controllers {

    private Controllers() {}

    /**
     * One controller.
     *
     * @param job whether its pods are meant to end
     * @param desired pods that shall be ready, or completions
     * @param ready pods that are, or completions done
     * @param upToDate whether it has nothing left to do
     * @param stopped why it has given up; empty while it has not
     * @param message what it says about making pods; empty when nothing
     */
    record Reading(boolean job, int desired, int ready, boolean upToDate, String stopped, String message) {}

    static @Nullable Reading read(KubernetesClient client, Kinds kind, UUID workloadId, Optional<Place> place) {
        return find(client, kind, workloadId, place)
                .map(object -> read(kind, object))
                .orElse(null);
    }

    private static Optional<GenericKubernetesResource> find(
            KubernetesClient client, Kinds kind, UUID workloadId, Optional<Place> place) {
        var resources = client.genericKubernetesResources(kind.on(client));
        if (place.isPresent()) {
            return Optional.ofNullable(resources
                    .inNamespace(place.get().namespace())
                    .withName(place.get().name())
                    .get());
        }
        return resources.inAnyNamespace().withLabels(Labels.workload(workloadId)).list().getItems().stream()
                .filter(object -> object.getMetadata().getOwnerReferences().isEmpty())
                .findFirst();
    }

    private static Reading read(Kinds kind, GenericKubernetesResource object) {
        return switch (kind) {
            case DEPLOYMENT -> deployment(object);
            case DAEMON_SET -> daemonSet(object);
            case JOB -> job(object);
            case CRON_JOB -> new Reading(false, 0, 0, true, "", "waiting for its schedule");
            case SERVICE -> throw new IllegalArgumentException("a Service controls nothing");
        };
    }

    private static Reading deployment(GenericKubernetesResource object) {
        int desired = number(object, "spec", "replicas");
        int ready = number(object, "status", "readyReplicas");
        boolean upToDate = seen(object)
                && number(object, "status", "updatedReplicas") == desired
                && number(object, "status", "replicas") == desired
                && number(object, "status", "availableReplicas") >= desired;
        String stopped = condition(object, "Progressing", "False")
                .filter(condition -> seen(object))
                .orElse("");
        String message = condition(object, "ReplicaFailure", "True").orElse("");
        return new Reading(false, desired, ready, upToDate, stopped, message);
    }

    private static Reading daemonSet(GenericKubernetesResource object) {
        int desired = number(object, "status", "desiredNumberScheduled");
        boolean upToDate = seen(object)
                && number(object, "status", "updatedNumberScheduled") >= desired
                && number(object, "status", "numberAvailable") >= desired;
        return new Reading(false, desired, number(object, "status", "numberReady"), upToDate, "", "");
    }

    private static Reading job(GenericKubernetesResource object) {
        int completions = number(object, "spec", "completions");
        int done = number(object, "status", "succeeded");
        String stopped = condition(object, "Failed", "True").orElse("");
        return new Reading(true, completions, done, done >= completions, stopped, "");
    }

    private static boolean seen(GenericKubernetesResource object) {
        return number(object, "status", "observedGeneration")
                >= Objects.requireNonNullElse(object.getMetadata().getGeneration(), 0L);
    }

    private static int number(GenericKubernetesResource object, Object... path) {
        return object.get(path) instanceof Number number ? number.intValue() : 0;
    }

    private static Optional<String> condition(GenericKubernetesResource object, String type, String value) {
        List<Map<String, Object>> conditions = object.get("status", "conditions");
        if (conditions == null) {
            return Optional.empty();
        }
        return conditions.stream()
                .filter(condition -> type.equals(condition.get("type")) && value.equals(condition.get("status")))
                .map(condition -> condition.get("reason") + ": " + condition.get("message"))
                .findFirst();
    }
}
