// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Desired;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** One step towards the desired workload: clear what is in the way, apply, look. */
final class Convergence {

    private final KubernetesClient client;
    private final Desired desired;
    private final Place place;
    private final Manifests manifests;

    Convergence(KubernetesClient client, Desired desired) {
        this.client = client;
        this.desired = desired;
        this.place = Place.of(desired);
        this.manifests = new Manifests(desired, place);
    }

    Progress run(Known known) {
        if (!Place.of(known).equals(Optional.of(place))) {
            long left = new Cleaning(client, desired.workloadId()).removeAllBut(place);
            if (left > 0) {
                return new Progress.Moving(known, left + " former objects or instances to go", Cleaning.LOOK_AGAIN);
            }
            ensureNamespace();
        }
        if (place.service()) {
            apply(Kinds.SERVICE, manifests.service());
        }
        if (place.kind() != Kinds.JOB) {
            apply(place.kind(), manifests.controller());
        } else if (!applyJob(manifests.controller())) {
            return new Progress.Moving(place.known(), "the former job to go", Cleaning.LOOK_AGAIN);
        }
        return Observation.of(client, desired.workloadId(), Optional.of(place))
                .map(observation -> observation.progress(place.known()))
                .orElseGet(() ->
                        new Progress.Moving(place.known(), "the cluster to show the objects", Cleaning.LOOK_AGAIN));
    }

    /** Namespaces are shared between workloads: made when missing, never removed. */
    private void ensureNamespace() {
        if (!place.namespace().equals("default")
                && client.namespaces().withName(place.namespace()).get() == null) {
            client.resource(new NamespaceBuilder()
                            .withNewMetadata()
                            .withName(place.namespace())
                            .withLabels(Map.of("app.kubernetes.io/managed-by", Labels.FIELD_MANAGER))
                            .endMetadata()
                            .build())
                    .fieldManager(Labels.FIELD_MANAGER)
                    .serverSideApply();
        }
    }

    private void apply(Kinds kind, HasMetadata manifest) {
        new Applying(client, kind, place).apply(manifest);
    }

    /** A job's pods cannot be changed in place: another job replaces it. False while the former one has to go. */
    private boolean applyJob(HasMetadata manifest) {
        String digest = digest(Serialization.asJson(manifest));
        var resource = client.batch().v1().jobs().inNamespace(place.namespace()).withName(place.name());
        Job present = resource.get();
        if (present != null) {
            Map<String, String> annotations = present.getMetadata().getAnnotations();
            if (present.getMetadata().getDeletionTimestamp() == null
                    && annotations != null
                    && digest.equals(annotations.get(Labels.DIGEST))) {
                return true;
            }
            resource.withPropagationPolicy(DeletionPropagation.BACKGROUND).delete();
            return false;
        }
        manifest.getMetadata().setAnnotations(Map.of(Labels.DIGEST, digest));
        apply(Kinds.JOB, manifest);
        return true;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
