// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.cluster;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster as its owner is asked to make it; null means what the template says. */
public record ClusterDraft(
        String id,
        String name,
        String clusterTemplateId,
        int masterCount,
        int nodeCount,
        @Nullable String keypair,
        @Nullable Integer dockerVolumeSize,
        @Nullable Map<String, String> labels,
        boolean mergeLabels,
        @Nullable String masterFlavorId,
        @Nullable String flavorId,
        int createTimeout,
        @Nullable String discoveryUrl,
        @Nullable String fixedNetwork,
        @Nullable String fixedSubnet,
        @Nullable Boolean floatingIpEnabled,
        @Nullable Boolean masterLbEnabled) {
    /** Minutes a create may take unless the user says otherwise. */
    public static final int CREATE_TIMEOUT = 60;
}
