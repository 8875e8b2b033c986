// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import io.coeus.gateway.access.Session;

/** Who owns clusters' certificate authorities. Calls block and throw the owner's Problem. */
public interface CertificateOwner {
    /** The certificate of the cluster's authority, as PEM. */
    String authority(Session session, String clusterId);

    /** Signs a PKCS#10 request and answers the certificate; both are PEM. */
    String sign(Session session, String clusterId, String csr);
}
