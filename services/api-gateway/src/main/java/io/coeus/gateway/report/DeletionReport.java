// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.report;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.messaging.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * What a deleted cluster consisted of, signed by its owner.
 *
 * @param signed JWS in compact form (RFC 7515); its payload is the report
 * @param keyId names the key it is signed with
 * @param publicKey that key as JSON (JWK, RFC 8037)
 */
public record DeletionReport(
        String clusterId,
        String projectId,
        String name,
        Instant deletedAt,
        String signed,
        String keyId,
        String publicKey) {

    private record Header(String kid, Map<String, String> jwk) {}

    /** Of a cluster's owner's word; fails with UncheckedIOException or IllegalArgumentException where it is no JWS. */
    public static DeletionReport of(ClusterView cluster, Instant deletedAt, String signed) {
        Header header = WireJson.read(part(signed, 0), Header.class);
        return new DeletionReport(
                cluster.id(),
                cluster.projectId(),
                cluster.name(),
                deletedAt,
                signed,
                header.kid(),
                WireJson.write(header.jwk()));
    }

    /** The report as JSON. */
    public String payload() {
        return part(signed, 1);
    }

    private static String part(String jws, int number) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a JWS in compact form");
        }
        return new String(Base64.getUrlDecoder().decode(parts[number]), StandardCharsets.UTF_8);
    }
}
