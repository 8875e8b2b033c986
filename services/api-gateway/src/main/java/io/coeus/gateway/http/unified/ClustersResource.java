// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.Checks;
import io.coeus.gateway.access.Policy;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.cluster.Clusters;
import io.coeus.gateway.owner.ClusterOwner;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Stored;
import io.coeus.kernel.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Clusters. */
@Path("/api/v1/clusters")
@Tag(name = "clusters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClustersResource {
    private final Door door;
    private final ReadModel model;
    private final Clusters clusters;
    private final Once once;

    @Inject
    ClustersResource(Door door, ReadModel model, Clusters clusters, Once once) {
        this.door = door;
        this.model = model;
        this.clusters = clusters;
        this.once = once;
    }

    /**
     * A number of workers.
     *
     * @param nodesToRemove servers to take away first
     */
    public record Resize(
            @Nullable Integer nodeCount, @Nullable List<String> nodesToRemove) {}

    @GET
    @Operation(operationId = "listClusters", summary = "List clusters.")
    public Page<ClusterView> list(
            @BeanParam ListParameters parameters, @QueryParam("clusterTemplate") @Nullable String template) {
        return Page.of(model, Kind.CLUSTER, door.enter(Right.CLUSTER_READ), parameters.query(template));
    }

    @GET
    @Path("{cluster}")
    @Operation(operationId = "showCluster", summary = "Show a cluster.")
    @APIResponseSchema(value = ClusterView.class, responseCode = "200", responseDescription = "The cluster.")
    public RestResponse<ClusterView> show(@PathParam("cluster") String cluster) {
        return Answers.shown(Kind.CLUSTER, found(door.enter(Right.CLUSTER_READ), cluster));
    }

    @POST
    @Operation(operationId = "createCluster", summary = "Begin to create a cluster.")
    @APIResponseSchema(
            value = ClusterView.class,
            responseCode = "202",
            responseDescription = "The cluster, being created by the operation X-Operation-Id.")
    public RestResponse<ClusterView> create(@HeaderParam(Once.HEADER) @Nullable String key, ClusterRequest request) {
        Door.Entry entry = door.enter(Right.CLUSTER_CREATE);
        ClusterRequest body = Bodies.needed(request);
        return once.run(new Once.Post<>(entry.session(), key, "clusters", body, ClusterView.class), id -> {
            ClusterTemplateView template =
                    template(entry, Checks.required("clusterTemplateId", body.clusterTemplateId()));
            return begun(clusters.create(entry.session(), body.draft(id, template.id()), template));
        });
    }

    @PATCH
    @Path("{cluster}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(operationId = "changeCluster", summary = "Begin to change how many workers a cluster has.")
    @APIResponseSchema(
            value = ClusterView.class,
            responseCode = "202",
            responseDescription = "The cluster, being changed by the operation X-Operation-Id.")
    public RestResponse<ClusterView> change(
            @PathParam("cluster") String cluster,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Resize request) {
        return resize(door.enter(Right.CLUSTER_CHANGE), cluster, ifMatch, request);
    }

    @POST
    @Path("{cluster}/resize")
    @Operation(operationId = "resizeCluster", summary = "Begin to bring a cluster to a number of workers.")
    @APIResponseSchema(
            value = ClusterView.class,
            responseCode = "202",
            responseDescription = "The cluster, being changed by the operation X-Operation-Id.")
    public RestResponse<ClusterView> resize(
            @PathParam("cluster") String cluster,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Resize request) {
        Door.Entry entry = door.enter(Right.CLUSTER_CHANGE);
        String path = "clusters/" + cluster + "/resize";
        return once.run(
                new Once.Post<>(entry.session(), key, path, Bodies.needed(request), ClusterView.class),
                id -> resize(entry, cluster, ifMatch, request));
    }

    @DELETE
    @Path("{cluster}")
    @Operation(operationId = "deleteCluster", summary = "Begin to delete a cluster, in whatever state it is.")
    @APIResponseSchema(
            value = ClusterView.class,
            responseCode = "202",
            responseDescription = "The cluster, being deleted by the operation X-Operation-Id.")
    public RestResponse<ClusterView> delete(
            @PathParam("cluster") String cluster, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Door.Entry entry = door.enter(Right.CLUSTER_DELETE);
        ClusterView found = found(entry, cluster);
        Version.require(ifMatch, found.version());
        return begun(clusters.delete(entry.session(), found));
    }

    private RestResponse<ClusterView> resize(
            Door.Entry entry, String cluster, @Nullable String ifMatch, @Nullable Resize request) {
        Resize wish = Bodies.needed(request);
        int count = Checks.required("nodeCount", wish.nodeCount());
        Checks.atLeast("nodeCount", count, 0);
        ClusterView found = found(entry, cluster);
        Version.require(ifMatch, found.version());
        List<String> remove = wish.nodesToRemove() == null ? List.of() : wish.nodesToRemove();
        return begun(clusters.resize(entry.session(), found, new ClusterOwner.Resize(count, remove)));
    }

    private ClusterTemplateView template(Door.Entry entry, String reference) {
        var scope = Policy.scope(Right.TEMPLATE_READ, entry.session().caller());
        return model.maybe(Kind.TEMPLATE, scope, Reference.idOrName(reference))
                .map(Stored::view)
                .orElseThrow(() -> Problem.invalid(
                        "clusterTemplateId", "clusterTemplateId: there is no cluster template " + reference + "."));
    }

    private ClusterView found(Door.Entry entry, String cluster) {
        return model.one(Kind.CLUSTER, entry.scope(), Reference.idOrName(cluster))
                .view();
    }

    private static RestResponse<ClusterView> begun(ClusterView cluster) {
        return Answers.begun(Kind.CLUSTER, cluster, cluster.operationId());
    }
}
