// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.authority;

import io.coeus.kernel.Secret;
import java.time.Instant;
import java.util.List;

/** Makes authorities and certificates; stores nothing. Safe for use by many threads. */
public interface Notary {
    /** A name in a certificate. */
    record Name(String commonName, List<String> organizations) {}

    /** A certificate with its key. */
    record Credentials(String certificatePem, Secret keyPem, Instant expiresAt) {}

    /** A new authority under this name, for five years. */
    Authority found(String clusterId, String commonName);

    /** SHA-256 of a PEM certificate, hexadecimal. */
    String fingerprint(String certificatePem);

    /**
     * A certificate as the request asks for it, by Magnum's rules: what it may not have is left out, or refused when the
     * request calls it critical.
     *
     * @throws io.coeus.kernel.Problem INVALID_FIELD on {@code csr}
     */
    String signAsAsked(Authority authority, String csrPem);

    /**
     * A certificate for the request's public key; nothing else of the request counts.
     *
     * @param sans host names and addresses; with any, the certificate is good for servers too
     * @throws io.coeus.kernel.Problem INVALID_FIELD on {@code csr} or {@code sans}
     */
    String signForNode(Authority authority, String csrPem, Name name, List<String> sans);

    /** A short-lived client certificate with a key of its own. */
    Credentials identity(Authority authority, Name name);
}
