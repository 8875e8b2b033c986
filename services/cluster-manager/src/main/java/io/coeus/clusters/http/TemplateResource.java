// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.clusters.template.ManageTemplates;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.http.CurrentCaller;
import io.coeus.http.InternalHeaders;
import io.coeus.kernel.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;

/** Cluster templates, for the gateway. */
@Path("/internal/v1/cluster-templates")
@RunOnVirtualThread
public class TemplateResource {
    private final ManageTemplates templates;
    private final CurrentCaller caller;
    private final Clock clock;

    @Inject
    TemplateResource(ManageTemplates templates, CurrentCaller caller, Clock clock) {
        this.templates = templates;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    public ClusterTemplateView create(TemplateBody body, @HeaderParam(InternalHeaders.AUTH_TOKEN) String token) {
        return templates.create(body.first(caller.get(), clock.instant()), caller.get(), new Secret(token));
    }

    @GET
    @Path("/{id}")
    public ClusterTemplateView show(@PathParam("id") String id) {
        return templates.show(id, caller.get());
    }

    @PUT
    @Path("/{id}")
    public ClusterTemplateView replace(
            @PathParam("id") String id, TemplateBody body, @HeaderParam(InternalHeaders.AUTH_TOKEN) String token) {
        var stored = templates.show(id, caller.get());
        return templates.replace(body.over(stored, clock.instant()), caller.get(), new Secret(token));
    }

    @DELETE
    @Path("/{id}")
    public ClusterTemplateView delete(@PathParam("id") String id) {
        return templates.delete(id, caller.get());
    }
}
