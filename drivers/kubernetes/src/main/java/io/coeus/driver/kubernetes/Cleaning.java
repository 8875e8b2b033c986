// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Finds a workload's objects by label, in all namespaces, and removes those that shall not be. */
final class Cleaning {

    static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final KubernetesClient client;
    private final UUID workloadId;

    Cleaning(KubernetesClient client, UUID workloadId) {
        this.client = client;
        this.workloadId = workloadId;
    }

    Progress removeAll(Known known) {
        int objects = 0;
        for (Kinds kind : Kinds.values()) {
            objects += remove(kind, object -> true);
        }
        long pods = pods(pod -> true);
        if (objects + pods == 0) {
            return new Progress.Settled(Known.NOTHING);
        }
        String waitingFor = "%d objects and %d pods to go".formatted(objects, pods);
        return new Progress.Moving(known, waitingFor, LOOK_AGAIN);
    }

    /** Removes what is elsewhere than the place, and says how many objects and pods are still on their way out. */
    long removeAllBut(Place place) {
        long left = 0;
        for (Kinds kind : Kinds.values()) {
            left += remove(kind, object -> !belongs(kind, object, place));
        }
        String runBy = place.kind().kind();
        return left
                + pods(pod -> !runBy.equals(pod.getMetadata().getLabels().get(Labels.RUN_BY))
                        || !place.namespace().equals(pod.getMetadata().getNamespace()));
    }

    private static boolean belongs(Kinds kind, GenericKubernetesResource object, Place place) {
        boolean wanted = kind == place.kind() || (kind == Kinds.SERVICE && place.service());
        return wanted
                && place.name().equals(object.getMetadata().getName())
                && place.namespace().equals(object.getMetadata().getNamespace());
    }

    /** Objects with an owner go when the owner goes. */
    private int remove(Kinds kind, Predicate<GenericKubernetesResource> unwanted) {
        ResourceDefinitionContext context = kind.on(client);
        List<GenericKubernetesResource> found = client
                .genericKubernetesResources(context)
                .inAnyNamespace()
                .withLabels(Labels.workload(workloadId))
                .list()
                .getItems()
                .stream()
                .filter(object -> object.getMetadata().getOwnerReferences().isEmpty())
                .filter(unwanted)
                .toList();
        for (GenericKubernetesResource object : found) {
            client.genericKubernetesResources(context)
                    .inNamespace(object.getMetadata().getNamespace())
                    .withName(object.getMetadata().getName())
                    .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                    .delete();
        }
        return found.size();
    }

    private long pods(Predicate<Pod> unwanted) {
        return client.pods().inAnyNamespace().withLabels(Labels.workload(workloadId)).list().getItems().stream()
                .filter(unwanted)
                .count();
    }
}
