// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.openstack.identity.CloudAccess;

/** Where tokens come from. Blocks; safe for use by many threads. */
public interface AccessDesk {
    /** What a credential is needed for. */
    enum Purpose {
        /** Anything; the credential itself has to be good. */
        WORK,
        /** Cleaning up: when the credential is gone, Coeus's own account takes its place. */
        DELETION
    }

    /**
     * Access with a delegated credential.
     *
     * @param refused true when a service did not accept the last token, so that a copy of it is of no use
     * @throws io.coeus.kernel.Problem CREDENTIAL_REVOKED or CREDENTIAL_UNKNOWN: for work only
     */
    CloudAccess of(String credentialId, Purpose purpose, boolean refused);

    /** Access as Coeus's own service account. */
    CloudAccess own(boolean refused);
}
