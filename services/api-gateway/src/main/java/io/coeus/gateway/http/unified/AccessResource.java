// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.Checks;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.cluster.Clusters;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The way to a cluster's own API: for the user who created it, and administrators of his project. */
@Path("/api/v1/clusters/{cluster}/access")
@Tag(name = "clusters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AccessResource {
    private final Door door;
    private final ReadModel model;
    private final Clusters clusters;
    private final Once once;

    @Inject
    AccessResource(Door door, ReadModel model, Clusters clusters, Once once) {
        this.door = door;
        this.model = model;
        this.clusters = clusters;
        this.once = once;
    }

    /**
     * Where the cluster's API is and whom to trust there.
     *
     * @param endpoint null until the cluster has one
     */
    public record Access(String coe, @Nullable String endpoint, String caPem) {}

    /** A PKCS#10 request as PEM. */
    public record Signing(@Nullable String csr) {}

    /** A certificate of the cluster, and the authority it is from. */
    public record Certificate(String certificatePem, String caPem) {}

    @GET
    @Operation(operationId = "showClusterAccess", summary = "Show where a cluster's API is and its authority.")
    public Access show(@PathParam("cluster") String cluster) {
        Door.Entry entry = door.enter(Right.CERTIFICATE_READ);
        ClusterView found = found(entry, cluster);
        return new Access(found.coe(), found.apiAddress(), clusters.authority(entry.session(), found));
    }

    @POST
    @Operation(operationId = "signClusterCertificate", summary = "Have a client certificate of a cluster signed.")
    @APIResponseSchema(value = Certificate.class, responseCode = "201", responseDescription = "The certificate.")
    public RestResponse<Certificate> sign(
            @PathParam("cluster") String cluster, @HeaderParam(Once.HEADER) @Nullable String key, Signing request) {
        Door.Entry entry = door.enter(Right.CERTIFICATE_SIGN);
        String csr = Checks.required("csr", Bodies.needed(request).csr());
        String path = "clusters/" + cluster + "/access";
        return once.run(new Once.Post<>(entry.session(), key, path, request, Certificate.class), id -> {
            ClusterView found = found(entry, cluster);
            String pem = clusters.sign(entry.session(), found, csr);
            return RestResponse.status(
                    RestResponse.Status.CREATED, new Certificate(pem, clusters.authority(entry.session(), found)));
        });
    }

    private ClusterView found(Door.Entry entry, String cluster) {
        return model.one(Kind.CLUSTER, entry.scope(), Reference.idOrName(cluster))
                .view();
    }
}
