// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the cluster is reached, as far as it is known.
 *
 * @param credentialId acts in the cloud for the cluster; a token for it is asked of auth-bridge
 * @param apiHost host part of the API's URL
 * @param sans names the API's certificate must bear
 */
public record Access(
        @Nullable String credentialId,
        @Nullable String caPem,
        @Nullable String apiHost,
        List<String> sans,
        @Nullable String coeVersion,
        @Nullable String containerVersion) {

    /** Nothing is known yet. */
    public static final Access NONE = new Access(null, null, null, List.of(), null, null);
}
