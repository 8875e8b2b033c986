// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterAccess;
import io.coeus.clusters.deploy.DeployWorkloads;
import io.coeus.clusters.resize.ResizeClusters;
import io.coeus.clusters.template.ManageTemplates;
import io.coeus.clusters.template.Templates;
import io.coeus.clusters.testing.SampleTemplates;
import io.coeus.clusters.testing.SampleWorkloads;
import io.coeus.clusters.testing.World;
import io.coeus.clusters.workload.Workloads;
import io.coeus.kernel.Caller;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.saga.Sagas;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.sandbox.testkit.http.IsolationContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class ClusterIsolationTest extends IsolationContract {
    private static final Caller ALICE = World.member("p1");
    private static final String ROOT = "/internal/v1/";

    /** What nodes send has secrets of its own (JoinNodeTest), and user-data is for baremetal-manager alone. */
    private static final Set<String> OF_NODES_AND_PEERS = Set.of(
            "POST /internal/v1/nodes/join",
            "POST /internal/v1/nodes/report",
            "POST /internal/v1/nodes/volumes",
            "GET /internal/v1/clusters/{id}/nodes/{name}/user-data");

    @Inject
    World world;

    @Inject
    Transactions transactions;

    @Inject
    Workloads workloads;

    @Inject
    DeployWorkloads deploys;

    @Inject
    Templates templates;

    @Inject
    ManageTemplates manages;

    @Inject
    ClusterAccess access;

    @Inject
    ResizeClusters resizes;

    @Inject
    Sagas sagas;

    private final String template = UUID.randomUUID().toString();
    private String cluster = "";
    private String workload = "";
    private String operation = "";

    @Override
    protected Stream<Case> cases() {
        Cluster mine = world.ready("p1", 1);
        cluster = mine.id();
        operation =
                resizes.resize(cluster, 2, List.of(), ALICE, "req").standing().operationId();
        transactions.run(() -> templates.add(SampleTemplates.template(template, "p1")));
        workload = transactions
                .inTransaction(() -> workloads.add(SampleWorkloads.on(mine)))
                .id();
        return Stream.of(ofClusters(), ofTemplates(), ofWorkloads(), ofOperations())
                .flatMap(all -> all);
    }

    private Stream<Case> ofClusters() {
        return Stream.of(
                aimed("GET clusters/{id}", cluster, ""),
                aimed("PATCH clusters/{id}", cluster, "{\"nodeCount\":3}"),
                aimed("POST clusters/{id}/resize", cluster, "{\"nodeCount\":3}"),
                aimed("DELETE clusters/{id}", cluster, ""),
                // An id that is taken is not made anew for somebody else, nor from somebody's own template.
                aimed(
                        "POST clusters",
                        cluster,
                        "{\"id\":\"" + cluster + "\",\"name\":\"x\",\"clusterTemplateId\":\"" + template + "\"}"));
    }

    private Stream<Case> ofTemplates() {
        String body = "{\"id\":\"" + template + "\",\"name\":\"x\",\"coe\":\"kubernetes\",\"imageId\":\"i\","
                + "\"serverType\":\"vm\",\"labels\":{}}";
        return Stream.of(
                aimed("GET cluster-templates/{id}", template, ""),
                aimed("PUT cluster-templates/{id}", template, body),
                aimed("POST cluster-templates", template, body),
                aimed("DELETE cluster-templates/{id}", template, ""));
    }

    private Stream<Case> ofWorkloads() {
        return Stream.of(
                aimed("GET workloads/{id}", workload, ""),
                aimed("PATCH workloads/{id}", workload, "{\"replicas\":3}"),
                aimed("DELETE workloads/{id}", workload, ""),
                aimed(
                        "POST workloads",
                        workload,
                        "{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"x\",\"clusterId\":\"" + cluster
                                + "\",\"spec\":{\"image\":\"nginx\"}}"));
    }

    private Stream<Case> ofOperations() {
        return Stream.of("retry", "cancel", "abandon")
                .map(wish -> aimed("POST operations/{id}/" + wish, operation, ""));
    }

    private static Case aimed(String route, String id, String body) {
        String[] parts = route.split(" ", 2);
        return new Case(parts[0] + " " + ROOT + parts[1], ROOT + parts[1].replace("{id}", id), body);
    }

    @Override
    protected Set<String> unowned() {
        return Stream.concat(
                        OF_NODES_AND_PEERS.stream(),
                        UNOWNED_OF_EVERY_SERVICE.stream().filter(route -> !route.contains("/operations/")))
                .collect(Collectors.toSet());
    }

    @Override
    protected Object everything() {
        return List.of(
                transactions.inTransaction(() -> access.find(cluster, ALICE)),
                sagas.find(operation),
                manages.show(template, ALICE),
                deploys.show(workload, ALICE));
    }
}
