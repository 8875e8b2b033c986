// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Container;
import io.coeus.driver.Endpoint;
import io.coeus.driver.tck.Witness;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Looks into an API server without the driver. */
class KubernetesWitness implements Witness {

    private static final List<String> ENDING = List.of("/bin/true");

    private final Endpoint endpoint;
    private final List<String> nodes;
    private final KubernetesClient client;

    KubernetesWitness(Endpoint endpoint, List<String> nodes) {
        this.endpoint = endpoint;
        this.nodes = nodes;
        this.client = KubeClients.open(endpoint);
    }

    KubernetesClient client() {
        return client;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public List<String> nodes() {
        return nodes;
    }

    @Override
    public Container running() {
        return Container.of("registry.example/web:1");
    }

    @Override
    public Container ending() {
        return new Container("registry.example/batch:1", ENDING, List.of(), Map.of(), 0, 0);
    }

    @Override
    public Map<String, String> objectsOf(UUID workloadId) {
        Map<String, String> found = new TreeMap<>();
        for (Kinds kind : Kinds.values()) {
            labelled(kind, workloadId).forEach(object -> found.put(name(object), fingerprint(object)));
        }
        client.pods().inAnyNamespace().withLabels(Labels.workload(workloadId)).list().getItems().stream()
                .forEach(pod -> found.put(name(pod), pod.getMetadata().getUid()));
        return found;
    }

    private List<GenericKubernetesResource> labelled(Kinds kind, UUID workloadId) {
        return client.genericKubernetesResources(kind.on(client))
                .inAnyNamespace()
                .withLabels(Labels.workload(workloadId))
                .list()
                .getItems();
    }

    private static String name(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getNamespace() + "/"
                + object.getMetadata().getName();
    }

    private static String fingerprint(GenericKubernetesResource object) {
        return object.getMetadata().getUid() + " " + object.get("spec").hashCode();
    }

    @Override
    public void leaveHalfMade(UUID workloadId) {
        client.resource(new ServiceBuilder()
                        .withNewMetadata()
                        .withNamespace("default")
                        .withName("half-" + workloadId.toString().substring(0, 8))
                        .withLabels(Labels.workload(workloadId))
                        .endMetadata()
                        .withNewSpec()
                        .addNewPort()
                        .withPort(80)
                        .endPort()
                        .endSpec()
                        .build())
                .create();
    }

    @Override
    public void removeBehindBack(UUID workloadId) {
        for (Kinds kind : Kinds.values()) {
            for (GenericKubernetesResource object : labelled(kind, workloadId)) {
                client.genericKubernetesResources(kind.on(client))
                        .inNamespace(object.getMetadata().getNamespace())
                        .withName(object.getMetadata().getName())
                        .delete();
            }
        }
        client.pods()
                .inAnyNamespace()
                .withLabels(Labels.workload(workloadId))
                .list()
                .getItems()
                .forEach(pod -> client.resource(pod).withGracePeriod(0).delete());
    }

    @Override
    public void close() {
        client.close();
    }
}
