// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.clusters.cluster.ClusterAccess;
import io.coeus.clusters.cluster.Health;
import io.coeus.clusters.create.Admission;
import io.coeus.clusters.create.CreateClusters;
import io.coeus.clusters.create.NewCluster;
import io.coeus.clusters.delete.DeleteClusters;
import io.coeus.clusters.resize.ResizeClusters;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.http.CurrentCaller;
import io.coeus.http.InternalHeaders;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.runtime.LogContext;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Clusters, for the gateway. */
@Path("/internal/v1/clusters")
@RunOnVirtualThread
public class ClusterResource {
    private final Transactions transactions;
    private final ClusterAccess access;
    private final Admission admission;
    private final CreateClusters create;
    private final ResizeClusters resize;
    private final DeleteClusters delete;
    private final CurrentCaller caller;

    @Inject
    ClusterResource(
            Transactions transactions,
            ClusterAccess access,
            Admission admission,
            CreateClusters create,
            ResizeClusters resize,
            DeleteClusters delete,
            CurrentCaller caller) {
        this.transactions = transactions;
        this.access = access;
        this.admission = admission;
        this.create = create;
        this.resize = resize;
        this.delete = delete;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    public ClusterView create(NewCluster body, @HeaderParam(InternalHeaders.AUTH_TOKEN) String token) {
        return admission
                .within(() -> create.create(body, caller.get(), new Secret(token), requestId()))
                .view();
    }

    @GET
    @Path("/{id}")
    public ClusterView show(@PathParam("id") String id) {
        return transactions.inTransaction(() -> access.find(id, caller.get())).view();
    }

    /** Changes the number of workers, or notes the health. */
    @PATCH
    @Path("/{id}")
    @ResponseStatus(202)
    public ClusterView change(@PathParam("id") String id, Change change) {
        if (change.health() != null) {
            var reason = Objects.requireNonNullElse(change.healthReason(), Map.<String, String>of());
            return resize.health(id, new Health(change.health(), reason), caller.get())
                    .view();
        }
        if (change.nodeCount() == null) {
            throw Problem.invalid("nodeCount", "Nothing is to be changed: send nodeCount or health.");
        }
        return resize.resize(id, change.nodeCount(), List.of(), caller.get(), requestId())
                .view();
    }

    @POST
    @Path("/{id}/resize")
    @ResponseStatus(202)
    public ClusterView resize(@PathParam("id") String id, Resize body) {
        var toRemove = Objects.requireNonNullElse(body.nodesToRemove(), List.<String>of());
        return resize.resize(id, body.nodeCount(), toRemove, caller.get(), requestId())
                .view();
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(202)
    public ClusterView delete(@PathParam("id") String id) {
        return delete.delete(id, caller.get(), requestId()).view();
    }

    static String requestId() {
        return Objects.requireNonNullElse(LogContext.requestId(), "");
    }

    record Resize(int nodeCount, @Nullable List<String> nodesToRemove) {}

    record Change(
            @Nullable Integer nodeCount,
            @Nullable String health,
            @Nullable Map<String, String> healthReason) {}
}
