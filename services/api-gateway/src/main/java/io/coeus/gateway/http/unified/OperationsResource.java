// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.contracts.operation.OperationView;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.owner.OperationOwner;
import io.coeus.gateway.owner.OperationOwner.Steering;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Stored;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Operations: what goes on, step by step, and where a person steps in. */
@Path("/api/v1/operations")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OperationsResource {
    private final Door door;
    private final ReadModel model;
    private final OperationOwner owner;
    private final Once once;

    @Inject
    OperationsResource(Door door, ReadModel model, OperationOwner owner, Once once) {
        this.door = door;
        this.model = model;
        this.owner = owner;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listOperations", summary = "List operations.")
    public Page<OperationView> list(
            @BeanParam ListParameters parameters,
            @QueryParam("cluster") @Nullable String cluster,
            @QueryParam("aggregate") @Nullable String aggregate) {
        Door.Entry entry = door.enter(Right.OPERATION_READ);
        String parent = cluster == null ? aggregate : clusterId(entry.scope(), cluster);
        return Page.of(model, Kind.OPERATION, entry, parameters.query(parent));
    }

    @GET
    @Path("{operation}")
    @Operation(operationId = "showOperation", summary = "Show an operation with its steps.")
    @APIResponseSchema(value = OperationView.class, responseCode = "200", responseDescription = "The operation.")
    public RestResponse<OperationView> show(@PathParam("operation") String operation) {
        return Answers.shown(
                Kind.OPERATION,
                found(door.enter(Right.OPERATION_READ), operation).view());
    }

    @POST
    @Path("{operation}/retry")
    @Operation(operationId = "retryOperation", summary = "Have the stuck steps of an operation tried again.")
    @APIResponseSchema(
            value = OperationView.class,
            responseCode = "202",
            responseDescription = "The operation, going on.")
    public RestResponse<OperationView> retry(
            @PathParam("operation") String operation, @HeaderParam(Once.HEADER) @Nullable String key) {
        return steer(operation, key, Steering.RETRY);
    }

    @POST
    @Path("{operation}/cancel")
    @Operation(operationId = "cancelOperation", summary = "Stop an operation and undo what it did.")
    @APIResponseSchema(
            value = OperationView.class,
            responseCode = "202",
            responseDescription = "The operation, being undone.")
    public RestResponse<OperationView> cancel(
            @PathParam("operation") String operation, @HeaderParam(Once.HEADER) @Nullable String key) {
        return steer(operation, key, Steering.CANCEL);
    }

    @POST
    @Path("{operation}/abandon")
    @Operation(operationId = "abandonOperation", summary = "Leave a stuck operation as it is.")
    @APIResponseSchema(
            value = OperationView.class,
            responseCode = "202",
            responseDescription = "The operation, given up.")
    public RestResponse<OperationView> abandon(
            @PathParam("operation") String operation, @HeaderParam(Once.HEADER) @Nullable String key) {
        return steer(operation, key, Steering.ABANDON);
    }

    private RestResponse<OperationView> steer(String operation, @Nullable String key, Steering steering) {
        Door.Entry entry = door.enter(Right.OPERATION_STEER);
        String path = "operations/" + operation + "/" + steering;
        return once.run(new Once.Post<>(entry.session(), key, path, Map.of(), OperationView.class), id -> {
            Stored<OperationView> found = found(entry, operation);
            OperationView view =
                    owner.steer(entry.session(), found.owner(), found.view().id(), steering);
            return Answers.begun(Kind.OPERATION, model.remember(Kind.OPERATION, found.owner(), view), view.id());
        });
    }

    private Stored<OperationView> found(Door.Entry entry, String operation) {
        return model.one(Kind.OPERATION, entry.scope(), Reference.idOrName(operation));
    }

    private String clusterId(Scope scope, String reference) {
        return model.maybe(Kind.CLUSTER, scope, Reference.idOrName(reference))
                .map(stored -> stored.view().id())
                .orElse(reference);
    }
}
