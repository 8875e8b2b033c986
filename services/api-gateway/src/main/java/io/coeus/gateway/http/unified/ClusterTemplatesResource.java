// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.template.Templates;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Cluster templates. */
@Path("/api/v1/cluster-templates")
@Tag(name = "cluster templates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClusterTemplatesResource {
    private final Door door;
    private final ReadModel model;
    private final Templates templates;
    private final Once once;

    @Inject
    ClusterTemplatesResource(Door door, ReadModel model, Templates templates, Once once) {
        this.door = door;
        this.model = model;
        this.templates = templates;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listClusterTemplates", summary = "List cluster templates, public ones included.")
    public Page<ClusterTemplateView> list(@BeanParam ListParameters parameters) {
        return Page.of(model, Kind.TEMPLATE, door.enter(Right.TEMPLATE_READ), parameters.query(null));
    }

    @GET
    @Path("{template}")
    @Operation(operationId = "showClusterTemplate", summary = "Show a cluster template.")
    @APIResponseSchema(
            value = ClusterTemplateView.class,
            responseCode = "200",
            responseDescription = "The cluster template.")
    public RestResponse<ClusterTemplateView> show(@PathParam("template") String template) {
        return Answers.shown(Kind.TEMPLATE, found(door.enter(Right.TEMPLATE_READ), template));
    }

    @POST
    @Operation(operationId = "createClusterTemplate", summary = "Create a cluster template.")
    @APIResponseSchema(value = ClusterTemplateView.class, responseCode = "201", responseDescription = "It is created.")
    public RestResponse<ClusterTemplateView> create(
            @HeaderParam(Once.HEADER) @Nullable String key, TemplateRequest request) {
        Door.Entry entry = door.enter(Right.TEMPLATE_CREATE);
        TemplateRequest body = Bodies.needed(request);
        return once.run(
                new Once.Post<>(entry.session(), key, "cluster-templates", body, ClusterTemplateView.class),
                id -> Answers.created(Kind.TEMPLATE, templates.create(entry.session(), body.draft(id))));
    }

    @PUT
    @Path("{template}")
    @Operation(operationId = "replaceClusterTemplate", summary = "Bring a cluster template to what the body says.")
    @APIResponseSchema(
            value = ClusterTemplateView.class,
            responseCode = "200",
            responseDescription = "The cluster template as it is now.")
    public RestResponse<ClusterTemplateView> replace(
            @PathParam("template") String template,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TemplateRequest request) {
        Door.Entry entry = door.enter(Right.TEMPLATE_CHANGE);
        ClusterTemplateView before = found(entry, template);
        Version.require(ifMatch, before.version());
        var draft = Bodies.needed(request).draft(UUID.fromString(before.id()));
        return Answers.shown(Kind.TEMPLATE, templates.change(entry.session(), before, draft));
    }

    @DELETE
    @Path("{template}")
    @Operation(operationId = "deleteClusterTemplate", summary = "Delete a cluster template that no cluster uses.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(
            @PathParam("template") String template, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Door.Entry entry = door.enter(Right.TEMPLATE_CHANGE);
        ClusterTemplateView found = found(entry, template);
        Version.require(ifMatch, found.version());
        templates.delete(entry.session(), found);
    }

    private ClusterTemplateView found(Door.Entry entry, String template) {
        return model.one(Kind.TEMPLATE, entry.scope(), Reference.idOrName(template))
                .view();
    }
}
