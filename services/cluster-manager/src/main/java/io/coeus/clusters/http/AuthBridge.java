// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.clusters.cluster.Identities;
import io.coeus.clusters.create.Handover;
import io.coeus.clusters.join.Certificates;
import io.coeus.http.ServiceClient;
import io.coeus.http.ServiceClients;
import io.coeus.kernel.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** auth-bridge, as this service needs it. */
@ApplicationScoped
class AuthBridge implements Handover, Certificates, Identities {
    private static final String CLUSTERS = "/internal/v1/clusters/";
    private static final Duration EARLY = Duration.ofHours(1);
    private static final int MOST_KEPT = 1000;

    private final ServiceClients clients;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    AuthBridge(ServiceClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public String deposit(Secret userToken) {
        return client().withToken(userToken)
                .post("/internal/v1/handovers", Map.of(), HandedOver.class)
                .handoverId();
    }

    @Override
    public String sign(
            String clusterId, String request, String commonName, List<String> organizations, List<String> sans) {
        var wanted = new NodeCertificate(request, commonName, organizations, sans);
        return client().post(CLUSTERS + clusterId + "/node-certificates", wanted, Signed.class)
                .pem();
    }

    @Override
    public String authority(String clusterId) {
        return client().get(CLUSTERS + clusterId + "/ca", Ca.class).caPem();
    }

    @Override
    public CoeIdentity of(String clusterId) {
        var known = held.get(clusterId);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.identity();
        }
        if (held.size() >= MOST_KEPT) {
            held.clear();
        }
        var issued = client().post(
                        CLUSTERS + clusterId + "/identities",
                        new WantedIdentity("coeus", List.of("system:masters")),
                        Issued.class);
        var identity = new CoeIdentity(issued.certificatePem(), issued.keyPem(), issued.caPem());
        held.put(clusterId, new Held(identity, issued.expiresAt().minus(EARLY)));
        return identity;
    }

    private ServiceClient client() {
        return clients.to("auth-bridge");
    }

    private record Held(CoeIdentity identity, Instant until) {}

    record HandedOver(String handoverId) {}

    record NodeCertificate(String csr, String commonName, List<String> organizations, List<String> sans) {}

    record Signed(String pem) {}

    record Ca(String caPem) {}

    record WantedIdentity(String commonName, List<String> organizations) {}

    record Issued(String certificatePem, String keyPem, String caPem, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[***]";
        }
    }
}
