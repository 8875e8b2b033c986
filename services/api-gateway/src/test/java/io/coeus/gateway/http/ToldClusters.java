// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static org.awaitility.Awaitility.await;

import io.coeus.contracts.cluster.ClusterEvent;
import io.coeus.contracts.cluster.ClusterView;
import java.util.List;

/** Clusters of project one that go on, as their owner tells. */
final class ToldClusters {
    private ToldClusters() {}

    /** The gateway has heard that the cluster is in that state. */
    static void become(String id, String state, String operation) {
        tell(new ClusterEvent.Changed(StubOwners.become(id, state, operation)), id);
        await().until(() -> Client.as(People.ALICE)
                .get("/api/v1/clusters/" + id)
                .path("state")
                .equals(state));
    }

    /** The gateway has heard that the cluster is no more. */
    static void vanish(String id) {
        ClusterView last = StubOwners.become(id, "DELETING", "delete");
        tell(new ClusterEvent.Deleted(last, List.of(), null), id);
        await().until(() ->
                Client.as(People.ALICE).get("/api/v1/clusters/" + id).statusCode() == 404);
    }

    private static void tell(ClusterEvent event, String id) {
        try (var owner = new Owner()) {
            owner.publish("cluster-manager", id, People.ONE, event);
        }
    }
}
