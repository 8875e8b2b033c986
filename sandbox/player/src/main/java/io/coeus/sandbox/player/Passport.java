// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Identity;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.Pem;
import io.coeus.sandbox.coe.Requests;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A node's keys and what it was given for them; made before joining, complete afterwards.
 *
 * @param json keys, requests, and after joining the certificates, the authority and the token for reports, in PEM
 */
record Passport(ObjectNode json) {
    /** New keys and signing requests for what the node has to prove; the requests stay the same for all retries. */
    static Passport apply(NodeFile node) {
        ObjectNode json = Json.object();
        request(json, "server", Requests.subject(node.name()), node.sans());
        boolean kubernetes = node.kubernetes();
        X500Name client = kubernetes
                ? Requests.subject("system:node:" + node.name(), "system:nodes")
                : Requests.subject(node.name());
        request(json, "client", client, List.of());
        if (kubernetes && node.master()) {
            request(json, "admin", Requests.subject("coeus:node:" + node.name(), "system:masters"), List.of());
        }
        return new Passport(json);
    }

    private static void request(ObjectNode json, String use, X500Name subject, List<String> sans) {
        KeyPair keys = Requests.newKey();
        Json.within(json, "keys").put(use, Pem.key(keys.getPrivate()));
        Json.within(json, "csrs").put(use, Requests.csr(keys, subject, sans));
    }

    JsonNode csrs() {
        return json.path("csrs");
    }

    boolean complete() {
        return json.has("caPem");
    }

    /** What joining answered; an answer that does not fit the requests is an {@link IllegalArgumentException}. */
    Passport with(JsonNode answer) {
        ObjectNode full = json.deepCopy();
        full.put("caPem", text(answer, "caPem")).put("nodeToken", text(answer, "nodeToken"));
        ObjectNode certificates = Json.within(full, "certificates");
        X509Certificate ca = Pem.certificate(text(answer, "caPem"));
        for (String use : Json.map(csrs()).keySet()) {
            String pem = text(answer, "certificates", use);
            try {
                Pem.certificate(pem).verify(ca.getPublicKey());
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("the " + use + " certificate is not of the cluster's authority", e);
            }
            certificates.put(use, pem);
        }
        return new Passport(full);
    }

    String nodeToken() {
        return text(json, "nodeToken");
    }

    String caPem() {
        return text(json, "caPem");
    }

    X509Certificate ca() {
        return Pem.certificate(caPem());
    }

    /** Key and certificate for server, client or admin. */
    Identity identity(String use) {
        return new Identity(Pem.privateKey(text(json, "keys", use)), Pem.certificate(text(json, "certificates", use)));
    }

    @Override
    public String toString() {
        return "Passport[complete=" + complete() + "]";
    }
}
