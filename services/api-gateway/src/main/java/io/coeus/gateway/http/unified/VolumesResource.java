// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.contracts.volume.VolumeView;
import io.coeus.gateway.Checks;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.owner.VolumeOwner;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.volume.Volumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Data volumes. */
@Path("/api/v1/volumes")
@Tag(name = "volumes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class VolumesResource {
    private final Door door;
    private final ReadModel model;
    private final Volumes volumes;
    private final Once once;

    @Inject
    VolumesResource(Door door, ReadModel model, Volumes volumes, Once once) {
        this.door = door;
        this.model = model;
        this.volumes = volumes;
        this.once = once;
    }

    /** A volume as a user asks for it. */
    public record VolumeRequest(
            @Nullable String name,
            @Nullable Integer sizeGib,
            @Nullable String volumeType) {}

    @GET
    @Operation(operationId = "listVolumes", summary = "List data volumes.")
    public Page<VolumeView> list(@BeanParam ListParameters parameters) {
        return Page.of(model, Kind.VOLUME, door.enter(Right.VOLUME_READ), parameters.query(null));
    }

    @GET
    @Path("{volume}")
    @Operation(operationId = "showVolume", summary = "Show a data volume.")
    @APIResponseSchema(value = VolumeView.class, responseCode = "200", responseDescription = "The volume.")
    public RestResponse<VolumeView> show(@PathParam("volume") String volume) {
        return Answers.shown(Kind.VOLUME, found(door.enter(Right.VOLUME_READ), volume));
    }

    @POST
    @Operation(operationId = "createVolume", summary = "Begin to create a data volume.")
    @APIResponseSchema(
            value = VolumeView.class,
            responseCode = "202",
            responseDescription = "The volume, being created.")
    public RestResponse<VolumeView> create(@HeaderParam(Once.HEADER) @Nullable String key, VolumeRequest request) {
        Door.Entry entry = door.enter(Right.VOLUME_WRITE);
        VolumeRequest body = Bodies.needed(request);
        String name = Checks.required("name", body.name());
        int size = Checks.required("sizeGib", body.sizeGib());
        return once.run(
                new Once.Post<>(entry.session(), key, "volumes", body, VolumeView.class),
                id -> begun(volumes.create(
                        entry.session(), new VolumeOwner.Draft(id.toString(), name, size, body.volumeType()))));
    }

    @DELETE
    @Path("{volume}")
    @Operation(operationId = "deleteVolume", summary = "Begin to delete a data volume.")
    @APIResponseSchema(
            value = VolumeView.class,
            responseCode = "202",
            responseDescription = "The volume, being deleted.")
    public RestResponse<VolumeView> delete(
            @PathParam("volume") String volume, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Door.Entry entry = door.enter(Right.VOLUME_WRITE);
        VolumeView found = found(entry, volume);
        Version.require(ifMatch, found.version());
        return begun(volumes.delete(entry.session(), found));
    }

    private VolumeView found(Door.Entry entry, String volume) {
        return model.one(Kind.VOLUME, entry.scope(), Reference.idOrName(volume)).view();
    }

    private static RestResponse<VolumeView> begun(VolumeView volume) {
        return Answers.begun(Kind.VOLUME, volume, null);
    }
}
