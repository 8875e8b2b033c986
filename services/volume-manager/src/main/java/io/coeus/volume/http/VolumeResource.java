// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.http;

import io.coeus.contracts.volume.VolumeView;
import io.coeus.http.CurrentCaller;
import io.coeus.http.InternalHeaders;
import io.coeus.kernel.Secret;
import io.coeus.volume.tenant.ManageVolumes;
import io.coeus.volume.tenant.NewDataVolume;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Data volumes of projects, for the gateway. */
@Path("/internal/v1/volumes")
@RunOnVirtualThread
public class VolumeResource {
    private final ManageVolumes volumes;
    private final CurrentCaller caller;

    @Inject
    VolumeResource(ManageVolumes volumes, CurrentCaller caller) {
        this.volumes = volumes;
        this.caller = caller;
    }

    @POST
    public VolumeView create(NewDataVolume body, @HeaderParam(InternalHeaders.AUTH_TOKEN) String token) {
        return volumes.create(body, caller.get(), new Secret(token)).view();
    }

    @GET
    @Path("/{id}")
    public VolumeView show(@PathParam("id") String id) {
        return volumes.show(id, caller.get()).view();
    }

    @DELETE
    @Path("/{id}")
    public VolumeView delete(@PathParam("id") String id, @HeaderParam(InternalHeaders.AUTH_TOKEN) String token) {
        return volumes.delete(id, caller.get(), new Secret(token)).view();
    }
}
