// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.auth;

import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;

/** What auth-bridge can be asked. */
@Owner("auth-bridge")
public sealed interface AuthCommand<R extends Reply> extends Command<R> {

    /** Makes a credential that acts in the project for as long as the cluster lives, from the token handed over. */
    @WireType("io.coeus.auth.credential.delegate.v1")
    record DelegateCredential(String clusterId, String clusterName, String projectId, String handoverId)
            implements AuthCommand<AuthReply.CredentialDelegated> {}

    /** Takes the delegated credential back, at Keystone and here. */
    @WireType("io.coeus.auth.credential.revoke.v1")
    record RevokeCredential(String clusterId) implements AuthCommand<Undone> {}

    /** Makes the certificate authority of a cluster. Its key never leaves auth-bridge. */
    @WireType("io.coeus.auth.cluster-ca.create.v1")
    record CreateClusterCa(String clusterId, String clusterName) implements AuthCommand<AuthReply.ClusterCaCreated> {}

    /** Deletes the certificate authority of a cluster. */
    @WireType("io.coeus.auth.cluster-ca.delete.v1")
    record DeleteClusterCa(String clusterId) implements AuthCommand<Undone> {}
}
