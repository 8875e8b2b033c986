// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.http;

import io.coeus.auth.authority.Authority;
import io.coeus.auth.authority.AuthorityDesk;
import io.coeus.auth.authority.Notary;
import io.coeus.auth.authority.Notary.Credentials;
import io.coeus.auth.authority.Notary.Name;
import io.coeus.auth.http.CertificateBodies.Asked;
import io.coeus.auth.http.CertificateBodies.AskedForNode;
import io.coeus.auth.http.CertificateBodies.AuthorityAnswer;
import io.coeus.auth.http.CertificateBodies.CertificateAnswer;
import io.coeus.auth.http.CertificateBodies.IdentityAnswer;
import io.coeus.auth.http.CertificateBodies.Named;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Certificates of a cluster's own authority. */
@Path("/internal/v1/clusters/{id}")
@RunOnVirtualThread
public class CertificateResource {
    private final AuthorityDesk desk;
    private final Notary notary;

    CertificateResource(AuthorityDesk desk, Notary notary) {
        this.desk = desk;
        this.notary = notary;
    }

    @GET
    @Path("/ca")
    public AuthorityAnswer authority(@PathParam("id") String id) {
        return new AuthorityAnswer(desk.of(id).certificatePem());
    }

    /** Signs what a user asks for, by Magnum's rules. */
    @POST
    @Path("/certificates")
    public CertificateAnswer certificate(@PathParam("id") String id, @NotNull @Valid Asked body) {
        return new CertificateAnswer(notary.signAsAsked(desk.of(id), body.csr()));
    }

    /** Signs for a node what the cluster's owner says it is, whatever its request says. */
    @POST
    @Path("/node-certificates")
    public CertificateAnswer nodeCertificate(@PathParam("id") String id, @NotNull @Valid AskedForNode body) {
        Name name = new Name(body.commonName(), body.organizations());
        return new CertificateAnswer(notary.signForNode(desk.of(id), body.csr(), name, body.sans()));
    }

    /** A short-lived client certificate and its key, for managers that speak to the cluster. */
    @POST
    @Path("/identities")
    public IdentityAnswer identity(@PathParam("id") String id, @NotNull @Valid Named body) {
        Authority authority = desk.of(id);
        Credentials made = notary.identity(authority, new Name(body.commonName(), body.organizations()));
        return new IdentityAnswer(
                made.certificatePem(), made.keyPem().reveal(), authority.certificatePem(), made.expiresAt());
    }
}
