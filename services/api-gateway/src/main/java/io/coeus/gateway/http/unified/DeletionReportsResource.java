// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.report.DeletionReport;
import io.coeus.gateway.report.DeletionReports;
import io.coeus.kernel.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What deleted clusters consisted of. */
@Path("/api/v1/clusters/{cluster}/deletion-report")
@Tag(name = "clusters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeletionReportsResource {
    private final Door door;
    private final DeletionReports reports;

    @Inject
    DeletionReportsResource(Door door, DeletionReports reports) {
        this.door = door;
        this.reports = reports;
    }

    /**
     * A report.
     *
     * @param report what is signed, to be read
     * @param signed the same as JWS in compact form (RFC 7515), signed with EdDSA (RFC 8037)
     * @param keyId names the key it is signed with
     */
    public record Report(
            String clusterId,
            String clusterName,
            String projectId,
            Instant deletedAt,
            String keyId,
            String signed,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String report) {
        static Report of(DeletionReport kept) {
            return new Report(
                    kept.clusterId(),
                    kept.name(),
                    kept.projectId(),
                    kept.deletedAt(),
                    kept.keyId(),
                    kept.signed(),
                    kept.payload());
        }
    }

    @GET
    @Operation(
            operationId = "showDeletionReport",
            summary = "Show what a deleted cluster consisted of and when each part went, signed.",
            description = "By the cluster's id, or the name of the last deleted one of that name. Kept for good.")
    public Report show(@PathParam("cluster") String cluster) {
        Door.Entry entry = door.enter(Right.CLUSTER_READ);
        return reports.find(entry.scope(), cluster)
                .map(Report::of)
                .orElseThrow(() -> Problem.notFound("deletion report of cluster", cluster));
    }
}
