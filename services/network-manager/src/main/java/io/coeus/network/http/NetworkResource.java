// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.http;

import io.coeus.contracts.network.NetworkView;
import io.coeus.http.CurrentCaller;
import io.coeus.http.InternalHeaders;
import io.coeus.kernel.Secret;
import io.coeus.network.tenant.ManageNetworks;
import io.coeus.network.tenant.NewNetwork;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Networks of projects, for the gateway. */
@Path("/internal/v1/networks")
@RunOnVirtualThread
public class NetworkResource {
    private final ManageNetworks networks;
    private final CurrentCaller caller;

    @Inject
    NetworkResource(ManageNetworks networks, CurrentCaller caller) {
        this.networks = networks;
        this.caller = caller;
    }

    @POST
    public NetworkView create(NewNetwork body, @HeaderParam(InternalHeaders.AUTH_TOKEN) String token) {
        return networks.create(body, caller.get(), new Secret(token)).view();
    }

    @GET
    @Path("/{id}")
    public NetworkView show(@PathParam("id") String id) {
        return networks.show(id, caller.get()).view();
    }

    @DELETE
    @Path("/{id}")
    public NetworkView delete(@PathParam("id") String id, @HeaderParam(InternalHeaders.AUTH_TOKEN) String token) {
        return networks.delete(id, caller.get(), new Secret(token)).view();
    }
}
