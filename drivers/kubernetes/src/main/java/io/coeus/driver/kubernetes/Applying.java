// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one object by server-side apply.
 *
 * <p>Kubernetes 1.20 cannot take away a struct in which it has set defaults itself: it takes away our fields, keeps its own and
 * then finds the remnant invalid. There, such structs are removed first and the apply is repeated.
 */
final class Applying {

    private static final int UNPROCESSABLE = 422;

    private final ResourceDefinitionContext context;
    private final Kinds kind;
    private final Place place;
    private final NonNamespaceOperation<GenericKubernetesResource, ?, Resource<GenericKubernetesResource>> resources;

    Applying(KubernetesClient client, Kinds kind, Place place) {
        this.context = kind.on(client);
        this.kind = kind;
        this.place = place;
        this.resources = client.genericKubernetesResources(context).inNamespace(place.namespace());
    }

    void apply(HasMetadata manifest) {
        GenericKubernetesResource wanted =
                Serialization.unmarshal(Serialization.asJson(manifest), GenericKubernetesResource.class);
        wanted.setApiVersion(
                context.getGroup().isEmpty() ? context.getVersion() : context.getGroup() + "/" + context.getVersion());
        try {
            applyOnce(wanted);
        } catch (KubernetesClientException e) {
            if (e.getCode() != UNPROCESSABLE || !removeRemnants(wanted)) {
                throw e;
            }
            applyOnce(wanted);
        }
    }

    private void applyOnce(GenericKubernetesResource wanted) {
        resources
                .resource(wanted)
                .fieldManager(Labels.FIELD_MANAGER)
                .forceConflicts()
                .serverSideApply();
    }

    private boolean removeRemnants(GenericKubernetesResource wanted) {
        Resource<GenericKubernetesResource> resource = resources.withName(place.name());
        GenericKubernetesResource live = resource.get();
        if (live == null) {
            return false;
        }
        List<Map<String, String>> removals = new ArrayList<>();
        for (List<Object> path : optionalStructs()) {
            Object there = at(live, path);
            if (there != null && !Objects.equals(there, at(wanted, path))) {
                removals.add(Map.of("op", "remove", "path", pointer(path)));
            }
        }
        if (!removals.isEmpty()) {
            resource.patch(PatchContext.of(PatchType.JSON), Serialization.asJson(removals));
        }
        return !removals.isEmpty();
    }

    private List<List<Object>> optionalStructs() {
        List<Object> pod = kind == Kinds.CRON_JOB
                ? List.of("spec", "jobTemplate", "spec", "template", "spec")
                : List.of("spec", "template", "spec");
        return List.of(
                List.of("spec", "strategy", "rollingUpdate"),
                below(pod, "affinity"),
                below(pod, "containers", 0, "livenessProbe"),
                below(pod, "containers", 0, "readinessProbe"));
    }

    private static List<Object> below(List<Object> path, Object... more) {
        List<Object> longer = new ArrayList<>(path);
        longer.addAll(List.of(more));
        return longer;
    }

    private static @Nullable Object at(GenericKubernetesResource object, List<Object> path) {
        return object.get(path.toArray());
    }

    private static String pointer(List<Object> path) {
        return "/" + String.join("/", path.stream().map(Object::toString).toList());
    }
}
