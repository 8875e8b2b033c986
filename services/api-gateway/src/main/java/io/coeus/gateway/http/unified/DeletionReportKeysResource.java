// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.access.Right;
import io.coeus.gateway.report.DeletionReports;
import io.coeus.messaging.wire.WireJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that deletion reports are signed with. */
@Path("/api/v1/deletion-report-keys")
@Tag(name = "clusters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeletionReportKeysResource {
    private final Door door;
    private final DeletionReports reports;

    @Inject
    DeletionReportKeysResource(Door door, DeletionReports reports) {
        this.door = door;
        this.reports = reports;
    }

    /** A set of public keys (JWK Set, RFC 7517). */
    public record Keys(List<Map<String, String>> keys) {}

    @GET
    @Operation(
            operationId = "listDeletionReportKeys",
            summary = "List the public keys that deletion reports are signed with, as a JWK Set.")
    public Keys list() {
        door.enter(Right.ENTER);
        return new Keys(
                reports.keys().stream().map(DeletionReportKeysResource::jwk).toList());
    }

    @SuppressWarnings("unchecked") // A JWK of such a key has texts only.
    private static Map<String, String> jwk(DeletionReports.Key key) {
        var jwk = new TreeMap<String, String>(WireJson.read(key.jwk(), Map.class));
        jwk.put("kid", key.id());
        jwk.put("alg", "EdDSA");
        jwk.put("use", "sig");
        return jwk;
    }
}
