// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster template; field names and meanings are Magnum's (container-infra API reference, clustertemplates). */
public record ClusterTemplateView(
        String id,
        String name,
        String projectId,
        String userId,
        String coe,
        String imageId,
        @Nullable String keypairId,
        @Nullable String externalNetworkId,
        @Nullable String flavorId,
        @Nullable String masterFlavorId,
        @Nullable String dnsNameserver,
        @Nullable String fixedNetwork,
        @Nullable String fixedSubnet,
        @Nullable String networkDriver,
        @Nullable String volumeDriver,
        @Nullable Integer dockerVolumeSize,
        @Nullable String dockerStorageDriver,
        @Nullable Integer apiserverPort,
        @Nullable String clusterDistro,
        @Nullable String httpProxy,
        @Nullable String httpsProxy,
        @Nullable String noProxy,
        boolean registryEnabled,
        boolean tlsDisabled,
        boolean publicTemplate,
        boolean hidden,
        boolean masterLbEnabled,
        boolean floatingIpEnabled,
        String serverType,
        @Nullable String insecureRegistry,
        Map<String, String> labels,
        @Nullable String tags,
        @Nullable String driver,
        long version,
        Instant createdAt,
        @Nullable Instant updatedAt) {}
