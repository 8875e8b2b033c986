// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.clusters.create.CreateClusters;
import io.coeus.clusters.create.NewCluster;
import io.coeus.clusters.delete.DeleteClusters;
import io.coeus.clusters.deploy.DeployWorkloads;
import io.coeus.clusters.deploy.NewWorkload;
import io.coeus.clusters.deploy.WorkloadChange;
import io.coeus.clusters.resize.ResizeClusters;
import io.coeus.clusters.template.ManageTemplates;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.reliability.User.Wish;
import java.util.List;
import java.util.Map;

/** What can be asked of cluster-manager; ids are fixed, as a client that repeats itself fixes them. */
final class Wishes {
    static final String CLUSTER = "c1a5c1a5-0000-4000-8000-000000000001";
    static final String WORKLOAD = "3a0c3a0c-0000-4000-8000-000000000002";
    private static final String PLAIN = "7e3a7e3a-0000-4000-8000-000000000003";
    private static final String GRAND = "7e3a7e3a-0000-4000-8000-000000000004";
    private static final String REQUEST = "req-00000000-0000-4000-8000-000000000005";

    private Wishes() {}

    /** The templates all else needs. */
    static Wish templates() {
        return (clusters, user) -> {
            ManageTemplates manage = clusters.get(ManageTemplates.class);
            manage.create(template(PLAIN, "plain", false, user), user.caller(), user.token());
            manage.create(template(GRAND, "grand", true, user), user.caller(), user.token());
        };
    }

    /** A cluster of one master and so many workers. */
    static Wish cluster(int workers) {
        return create(PLAIN, workers);
    }

    /** A cluster with load balancer, floating addresses and a volume for each node. */
    static Wish grand() {
        return create(GRAND, 1);
    }

    static Wish resize(int workers) {
        return (clusters, user) ->
                clusters.get(ResizeClusters.class).resize(CLUSTER, workers, List.of(), user.caller(), REQUEST);
    }

    static Wish delete() {
        return (clusters, user) -> clusters.get(DeleteClusters.class).delete(CLUSTER, user.caller(), REQUEST);
    }

    /** A workload with a volume of its own and a network. */
    static Wish deploy() {
        return (clusters, user) -> clusters.get(DeployWorkloads.class)
                .create(new NewWorkload(WORKLOAD, "web", CLUSTER, spec()), user.caller(), REQUEST);
    }

    static Wish change() {
        return (clusters, user) -> clusters.get(DeployWorkloads.class)
                .change(WORKLOAD, new WorkloadChange("nginx:2", 2), user.caller(), REQUEST);
    }

    static Wish withdraw() {
        return (clusters, user) -> clusters.get(DeployWorkloads.class).delete(WORKLOAD, user.caller(), REQUEST);
    }

    private static Wish create(String template, int workers) {
        return (clusters, user) -> clusters.get(CreateClusters.class)
                .create(wanted(template, workers), user.caller(), user.token(), REQUEST);
    }

    private static NewCluster wanted(String template, int workers) {
        return new NewCluster(
                CLUSTER, "matrix", template, 1, workers, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private static WorkloadSpec spec() {
        return new WorkloadSpec(
                "nginx:1",
                List.of(),
                List.of(),
                Map.of(),
                null,
                null,
                "replicated",
                1,
                List.of(),
                null,
                List.of(new WorkloadSpec.Mount("data", "/data", false, null, 1, null)),
                List.of(),
                "always",
                new WorkloadSpec.UpdatePolicy(1, "stop-first", "pause"));
    }

    private static ClusterTemplateView template(String id, String name, boolean grand, User user) {
        return new ClusterTemplateView(
                id,
                name,
                user.caller().projectId().value(),
                user.caller().userId().value(),
                "kubernetes",
                "ubuntu-kube",
                null,
                "public",
                "m1.small",
                "m1.small",
                null,
                null,
                null,
                null,
                null,
                grand ? 1 : null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                grand,
                grand,
                "vm",
                null,
                Map.of(),
                null,
                null,
                1,
                Time.BEGIN,
                null);
    }
}
