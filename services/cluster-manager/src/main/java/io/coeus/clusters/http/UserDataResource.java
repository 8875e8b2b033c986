// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.clusters.boot.UserData;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** User-data of a node, for baremetal-manager, so that it need not travel in messages. */
@Path("/internal/v1/clusters/{id}/nodes/{name}/user-data")
@RunOnVirtualThread
public class UserDataResource {
    private final Transactions transactions;
    private final Clusters clusters;
    private final UserData userData;

    @Inject
    UserDataResource(Transactions transactions, Clusters clusters, UserData userData) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.userData = userData;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Body show(@PathParam("id") String id, @PathParam("name") String name) {
        var cluster =
                transactions.inTransaction(() -> clusters.find(id)).orElseThrow(() -> Problem.notFound("cluster", id));
        var node = cluster.node(name).orElseThrow(() -> Problem.notFound("node", name));
        return new Body(userData.of(cluster, node).reveal());
    }

    /** The cloud-config. */
    public record Body(String userData) {
        @Override
        public String toString() {
            return "Body[***]";
        }
    }
}
