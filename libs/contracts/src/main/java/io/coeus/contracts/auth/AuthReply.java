// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.auth;

import io.coeus.contracts.WireType;
import io.coeus.kernel.Reply;

/** What auth-bridge answers. No secret is in any of these: managers fetch tokens by the credential's id. */
public sealed interface AuthReply extends Reply {

    /**
     * The credential is there; managers get tokens for it by its id.
     *
     * @param method {@code application_credential} or {@code trust}
     */
    @WireType("io.coeus.auth.credential.delegated.v1")
    record CredentialDelegated(String credentialId, String method) implements AuthReply {}

    /**
     * The cluster's certificate authority is there.
     *
     * @param fingerprint SHA-256 of the certificate, hexadecimal
     */
    @WireType("io.coeus.auth.cluster-ca.created.v1")
    record ClusterCaCreated(String caPem, String fingerprint) implements AuthReply {}
}
