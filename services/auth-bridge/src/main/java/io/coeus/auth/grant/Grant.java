// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.grant;

import io.coeus.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a user gave a cluster: access to one project for as long as the cluster lives.
 *
 * @param clusterId also the id of the grant
 * @param userId who gave it
 * @param given what Keystone made; null while it is only intended
 */
public record Grant(
        String clusterId,
        String projectId,
        String userId,
        @Nullable Given given) {

    /** A thing at Keystone; its secret is known here only. */
    public sealed interface Given {
        /** Its id at Keystone. */
        String externalId();

        /** Its name on the wire. */
        String method();
    }

    /** An application credential. */
    public record ByApplicationCredential(String externalId, Secret secret) implements Given {
        /** The name of this method on the wire. */
        public static final String METHOD = "application_credential";

        @Override
        public String method() {
            return METHOD;
        }
    }

    /** A trust in Coeus's own account. */
    public record ByTrust(String externalId) implements Given {
        /** The name of this method on the wire. */
        public static final String METHOD = "trust";

        @Override
        public String method() {
            return METHOD;
        }
    }

    /** One that is about to be made. */
    public static Grant intended(String clusterId, String projectId, String userId) {
        return new Grant(clusterId, projectId, userId, null);
    }

    /** The same, made. */
    public Grant as(Given made) {
        return new Grant(clusterId, projectId, userId, made);
    }

    /** The name its application credential has at Keystone. */
    public String name() {
        return "coeus-" + clusterId;
    }
}
