// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.DeadLetterOwner;
import io.coeus.gateway.owner.Services;
import io.coeus.kernel.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Messages that could not be handled, for operators. */
@Path("/api/v1/admin/dead-letters")
@Tag(name = "admin")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeadLettersResource {
    private final Door door;
    private final DeadLetterOwner owner;

    @Inject
    DeadLettersResource(Door door, DeadLetterOwner owner) {
        this.door = door;
        this.owner = owner;
    }

    /**
     * What all services keep.
     *
     * @param unreachable services that did not answer
     */
    public record Found(List<DeadLetterView> items, List<String> unreachable) {}

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List messages that could not be handled, each service's oldest first. For administrators.")
    public Found list(
            @QueryParam("service") @Nullable String service,
            @QueryParam(Limit.NAME) @Parameter(schema = @Schema(implementation = Integer.class)) @Nullable
                    String limit) {
        Session session = enter();
        int most = Limit.of(limit);
        List<String> services = service == null ? Services.ALL : List.of(known(service));
        var items = new ArrayList<DeadLetterView>();
        var unreachable = new ArrayList<String>();
        for (String each : services) {
            try {
                owner.list(session, each, most).forEach(letter -> items.add(DeadLetterView.brief(each, letter)));
            } catch (Problem e) {
                if (!e.kind().retryable()) {
                    throw e;
                }
                unreachable.add(each);
            }
        }
        return new Found(items, unreachable);
    }

    @GET
    @Path("{service}/{id}")
    @Operation(
            operationId = "showDeadLetter",
            summary = "Show a message that could not be handled. For administrators.")
    public DeadLetterView show(@PathParam("service") String service, @PathParam("id") String id) {
        return DeadLetterView.whole(service, owner.show(enter(), known(service), id));
    }

    @POST
    @Path("{service}/{id}/replay")
    @ResponseStatus(204)
    @Operation(operationId = "replayDeadLetter", summary = "Have the message handled anew. For administrators.")
    public void replay(@PathParam("service") String service, @PathParam("id") String id) {
        owner.replay(enter(), known(service), id);
    }

    @DELETE
    @Path("{service}/{id}")
    @ResponseStatus(204)
    @Operation(operationId = "dropDeadLetter", summary = "Give the message up for good. For administrators.")
    public void drop(@PathParam("service") String service, @PathParam("id") String id) {
        owner.drop(enter(), known(service), id);
    }

    private Session enter() {
        return door.enter(Right.DEAD_LETTERS).session();
    }

    private static String known(String service) {
        if (!Services.ALL.contains(service)) {
            throw Problem.invalid("service", "service must be one of " + String.join(", ", Services.ALL) + ".");
        }
        return service;
    }
}
