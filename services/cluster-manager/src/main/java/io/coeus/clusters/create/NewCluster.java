// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for; null where the template's value is to hold.
 *
 * @param labels instead of the template's, or over them where {@code mergeLabels}
 */
public record NewCluster(
        String id,
        String name,
        String clusterTemplateId,
        @Nullable Integer masterCount,
        @Nullable Integer nodeCount,
        @Nullable String keypair,
        @Nullable Integer dockerVolumeSize,
        @Nullable Map<String, String> labels,
        @Nullable Boolean mergeLabels,
        @Nullable String masterFlavorId,
        @Nullable String flavorId,
        @Nullable Integer createTimeout,
        @Nullable String discoveryUrl,
        @Nullable String fixedNetwork,
        @Nullable String fixedSubnet,
        @Nullable Boolean floatingIpEnabled,
        @Nullable Boolean masterLbEnabled) {}
