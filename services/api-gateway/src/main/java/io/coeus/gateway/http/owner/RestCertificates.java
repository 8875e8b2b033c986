// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.CertificateOwner;
import io.coeus.gateway.owner.Services;
import io.coeus.http.ServiceClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** auth-bridge, as the owner of certificate authorities. */
@ApplicationScoped
class RestCertificates implements CertificateOwner {
    private final ServiceClients clients;

    @Inject
    RestCertificates(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String authority(Session session, String clusterId) {
        return Paths.client(clients, Services.AUTH_BRIDGE, session)
                .get(Paths.of("clusters", clusterId) + "/ca", Authority.class)
                .caPem();
    }

    @Override
    public String sign(Session session, String clusterId, String csr) {
        return Paths.client(clients, Services.AUTH_BRIDGE, session)
                .post(Paths.of("clusters", clusterId) + "/certificates", Paths.body("csr", csr), Certificate.class)
                .pem();
    }

    /** auth-bridge's words. */
    record Authority(String caPem) {}

    /** auth-bridge's words. */
    record Certificate(String pem) {}
}
