// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster template as its owner is asked to make it or to bring it to. Field names and meanings are those of {@link
 * io.coeus.contracts.cluster.ClusterTemplateView}.
 */
public record TemplateDraft(
        String id,
        String name,
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
        @Nullable String driver) {}
