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
import io.coeus.messaging.wire.WireJson;
import io.coeus.reliability.User.Wish;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be asked of cluster-manager; ids are fixed, as a client that repeats itself fixes them. */
final class Wishes {
    static final String CLUSTER = "c1a5c1a5-0000-4000-8000-000000000001";
    static final String WORKLOAD = "3a0c3a0c-0000-4000-8000-000000000002";
    private static final String REQUEST = "req-00000000-0000-4000-8000-000000000005";

    private Wishes() {}

    /** What clusters are made from. */
    private enum Template {
        PLAIN("7e3a7e3a-0000-4000-8000-000000000003"),
        /** With load balancer, floating addresses and a volume for each node. */
        GRAND("7e3a7e3a-0000-4000-8000-000000000004"),
        /** On machines of Ironic. */
        METAL("7e3a7e3a-0000-4000-8000-000000000006");

        private final String id;

        Template(String id) {
            this.id = id;
        }
    }

    /** The templates all else needs. */
    static Wish templates() {
        return (clusters, user) -> {
            ManageTemplates manage = clusters.get(ManageTemplates.class);
            for (Template one : Template.values()) {
                manage.create(template(one, user), user.caller(), user.token());
            }
        };
    }

    /** A cluster of one master and so many workers. */
    static Wish cluster(int workers) {
        return create(Template.PLAIN, workers);
    }

    /** A cluster with load balancer, floating addresses and a volume for each node. */
    static Wish grand() {
        return create(Template.GRAND, 1);
    }

    /** A cluster of one master and one worker on bare metal. */
    static Wish metal() {
        return create(Template.METAL, 1);
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

    private static Wish create(Template template, int workers) {
        return (clusters, user) -> clusters.get(CreateClusters.class)
                .create(wanted(template, workers), user.caller(), user.token(), REQUEST);
    }

    private static NewCluster wanted(Template template, int workers) {
        return WireJson.read("""
                {"id": "%s", "name": "matrix", "clusterTemplateId": "%s", "masterCount": 1, "nodeCount": %d}
                """.formatted(CLUSTER, template.id, workers), NewCluster.class);
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

    private static ClusterTemplateView template(Template template, User user) {
        boolean grand = template == Template.GRAND;
        boolean metal = template == Template.METAL;
        String flavor = metal ? "bm.small" : "m1.small";
        return WireJson.read(
                """
                {"id": "%s", "name": "%s", "projectId": "%s", "userId": "%s", "coe": "kubernetes", "imageId": "ubuntu-kube",
                 "externalNetworkId": "public", "flavorId": "%s", "masterFlavorId": "%s", "dockerVolumeSize": %s,
                 "masterLbEnabled": %s, "floatingIpEnabled": %s, "serverType": "%s", "labels": {}, "version": 1,
                 "createdAt": "%s"}
                """.formatted(
                                template.id,
                                template.name().toLowerCase(Locale.ROOT),
                                user.caller().projectId().value(),
                                user.caller().userId().value(),
                                flavor,
                                flavor,
                                grand ? 1 : null,
                                grand,
                                grand,
                                metal ? "bm" : "vm",
                                Time.BEGIN),
                ClusterTemplateView.class);
    }
}
