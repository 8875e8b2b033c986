// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import java.util.List;

/** The part of auth-bridge that signs for nodes. */
public interface Certificates {

    /**
     * Signs the request's public key for this name; nothing else of the request is used. Repeatable.
     *
     * @param organizations the COE's groups
     * @param sans host names and addresses; a server certificate when there are any
     */
    String sign(String clusterId, String request, String commonName, List<String> organizations, List<String> sans);

    /** The cluster's CA certificate, PEM. */
    String authority(String clusterId);
}
