// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.contracts.cluster.WorkloadView;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.owner.WorkloadOwner;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.workload.WorkloadRequest;
import io.coeus.gateway.workload.Workloads;
import io.coeus.http.BadJson;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Workloads on clusters. */
@Path("/api/v1/workloads")
@Tag(name = "workloads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WorkloadsResource {
    private final Door door;
    private final ReadModel model;
    private final Workloads workloads;
    private final Once once;
    private final ObjectMapper mapper;

    @Inject
    WorkloadsResource(Door door, ReadModel model, Workloads workloads, Once once, ObjectMapper mapper) {
        this.door = door;
        this.model = model;
        this.workloads = workloads;
        this.once = once;
        this.mapper = mapper;
    }

    /** What shall be otherwise; what is left out stays. */
    public record Change(
            @Nullable Integer replicas, @Nullable String image) {}

    @GET
    @Operation(operationId = "listWorkloads", summary = "List workloads.")
    public Page<WorkloadView> list(
            @BeanParam ListParameters parameters, @QueryParam("cluster") @Nullable String cluster) {
        Door.Entry entry = door.enter(Right.WORKLOAD_READ);
        return Page.of(model, Kind.WORKLOAD, entry, parameters.query(clusterId(entry.scope(), cluster)));
    }

    @GET
    @Path("{workload}")
    @Operation(operationId = "showWorkload", summary = "Show a workload.")
    @APIResponseSchema(value = WorkloadView.class, responseCode = "200", responseDescription = "The workload.")
    public RestResponse<WorkloadView> show(@PathParam("workload") String workload) {
        return Answers.shown(Kind.WORKLOAD, found(door.enter(Right.WORKLOAD_READ), workload));
    }

    @POST
    @Operation(
            operationId = "createWorkload",
            summary = "Begin to run a workload.",
            description = "The fields of spec may also stand beside name and clusterId, which may be called cluster.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkloadRequest.class)))
    @APIResponseSchema(
            value = WorkloadView.class,
            responseCode = "202",
            responseDescription = "The workload, being started by the operation X-Operation-Id.")
    public RestResponse<WorkloadView> create(@HeaderParam(Once.HEADER) @Nullable String key, JsonNode request) {
        Door.Entry entry = door.enter(Right.WORKLOAD_WRITE);
        WorkloadRequest body = read(Bodies.needed(request));
        return once.run(
                new Once.Post<>(entry.session(), key, "workloads", body, WorkloadView.class),
                id -> begun(workloads.create(entry.session(), entry.scope(), id, body)));
    }

    @PATCH
    @Path("{workload}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(operationId = "changeWorkload", summary = "Begin to scale a workload or to roll it to another image.")
    @APIResponseSchema(
            value = WorkloadView.class,
            responseCode = "202",
            responseDescription = "The workload, being changed by the operation X-Operation-Id.")
    public RestResponse<WorkloadView> change(
            @PathParam("workload") String workload,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Change request) {
        Door.Entry entry = door.enter(Right.WORKLOAD_WRITE);
        Change wish = Bodies.needed(request);
        WorkloadView found = found(entry, workload);
        Version.require(ifMatch, found.version());
        var change = new WorkloadOwner.Change(wish.replicas(), wish.image());
        return begun(workloads.change(entry.session(), found, change));
    }

    @DELETE
    @Path("{workload}")
    @Operation(operationId = "deleteWorkload", summary = "Begin to remove a workload.")
    @APIResponseSchema(
            value = WorkloadView.class,
            responseCode = "202",
            responseDescription = "The workload, being removed by the operation X-Operation-Id.")
    public RestResponse<WorkloadView> delete(
            @PathParam("workload") String workload, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Door.Entry entry = door.enter(Right.WORKLOAD_WRITE);
        WorkloadView found = found(entry, workload);
        Version.require(ifMatch, found.version());
        return begun(workloads.delete(entry.session(), found));
    }

    private WorkloadRequest read(JsonNode body) {
        try {
            return mapper.treeToValue(body instanceof ObjectNode object ? nested(object) : body, WorkloadRequest.class);
        } catch (JsonProcessingException e) {
            throw BadJson.problem(e);
        }
    }

    /** The body with the fields of the spec below {@code spec}, where they were not. */
    private ObjectNode nested(ObjectNode body) {
        ObjectNode request = mapper.createObjectNode();
        ObjectNode beside = body.deepCopy();
        JsonNode cluster = beside.has("cluster") ? beside.remove("cluster") : beside.remove("clusterId");
        request.set("clusterId", cluster);
        request.set("name", beside.remove("name"));
        request.set("spec", beside.has("spec") ? beside.remove("spec") : beside.deepCopy());
        return body.has("spec") ? request.setAll(beside) : request;
    }

    private @Nullable String clusterId(Scope scope, @Nullable String reference) {
        return reference == null
                ? null
                : model.maybe(Kind.CLUSTER, scope, Reference.idOrName(reference))
                        .map(stored -> stored.view().id())
                        .orElse(reference);
    }

    private WorkloadView found(Door.Entry entry, String workload) {
        return model.one(Kind.WORKLOAD, entry.scope(), Reference.idOrName(workload))
                .view();
    }

    private static RestResponse<WorkloadView> begun(WorkloadView workload) {
        return Answers.begun(Kind.WORKLOAD, workload, workload.operationId());
    }
}
