// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

/** Coeus's own identity towards the COE of a cluster. */
public interface Identities {
    /** A client certificate with all rights there; kept in memory until shortly before it expires. */
    CoeIdentity of(String clusterId);

    /** Certificate and key, PEM. Never stored or logged. */
    record CoeIdentity(String certificatePem, String keyPem, String caPem) {
        @Override
        public String toString() {
            return "CoeIdentity[***]";
        }
    }
}
