// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.contracts.network.NetworkView;
import io.coeus.gateway.Checks;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.network.Networks;
import io.coeus.gateway.owner.NetworkOwner;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Networks of workloads. */
@Path("/api/v1/networks")
@Tag(name = "networks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NetworksResource {
    private final Door door;
    private final ReadModel model;
    private final Networks networks;
    private final Once once;

    @Inject
    NetworksResource(Door door, ReadModel model, Networks networks, Once once) {
        this.door = door;
        this.model = model;
        this.networks = networks;
        this.once = once;
    }

    /**
     * A network as a user asks for it.
     *
     * @param cidr its addresses; Coeus chooses when they are left out
     * @param externalNetwork where its router leads, by id or name; Coeus chooses when it is left out
     */
    public record NetworkRequest(
            @Nullable String name,
            @Nullable String cidr,
            @Nullable String externalNetwork) {}

    @GET
    @Operation(operationId = "listNetworks", summary = "List networks.")
    public Page<NetworkView> list(@BeanParam ListParameters parameters) {
        return Page.of(model, Kind.NETWORK, door.enter(Right.NETWORK_READ), parameters.query(null));
    }

    @GET
    @Path("{network}")
    @Operation(operationId = "showNetwork", summary = "Show a network.")
    @APIResponseSchema(value = NetworkView.class, responseCode = "200", responseDescription = "The network.")
    public RestResponse<NetworkView> show(@PathParam("network") String network) {
        return Answers.shown(Kind.NETWORK, found(door.enter(Right.NETWORK_READ), network));
    }

    @POST
    @Operation(operationId = "createNetwork", summary = "Begin to create a network.")
    @APIResponseSchema(
            value = NetworkView.class,
            responseCode = "202",
            responseDescription = "The network, being created.")
    public RestResponse<NetworkView> create(@HeaderParam(Once.HEADER) @Nullable String key, NetworkRequest request) {
        Door.Entry entry = door.enter(Right.NETWORK_WRITE);
        NetworkRequest body = Bodies.needed(request);
        String name = Checks.required("name", body.name());
        String cidr = Objects.requireNonNullElse(body.cidr(), Networks.ANY_CIDR);
        return once.run(
                new Once.Post<>(entry.session(), key, "networks", body, NetworkView.class),
                id -> begun(networks.create(
                        entry.session(), new NetworkOwner.Draft(id.toString(), name, cidr, body.externalNetwork()))));
    }

    @DELETE
    @Path("{network}")
    @Operation(operationId = "deleteNetwork", summary = "Begin to delete a network.")
    @APIResponseSchema(
            value = NetworkView.class,
            responseCode = "202",
            responseDescription = "The network, being deleted.")
    public RestResponse<NetworkView> delete(
            @PathParam("network") String network, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Door.Entry entry = door.enter(Right.NETWORK_WRITE);
        NetworkView found = found(entry, network);
        Version.require(ifMatch, found.version());
        return begun(networks.delete(entry.session(), found));
    }

    private NetworkView found(Door.Entry entry, String network) {
        return model.one(Kind.NETWORK, entry.scope(), Reference.idOrName(network))
                .view();
    }

    private static RestResponse<NetworkView> begun(NetworkView network) {
        return Answers.begun(Kind.NETWORK, network, null);
    }
}
