// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Caller;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template as the gateway sends it; meanings are those of {@link ClusterTemplateView}. */
record TemplateBody(
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
        @Nullable String driver) {

    /** A new template of the caller's. */
    ClusterTemplateView first(Caller caller, Instant now) {
        return view(caller.projectId().value(), caller.userId().value(), 1, now, null);
    }

    /** The stored template as it is to be. */
    ClusterTemplateView over(ClusterTemplateView stored, Instant now) {
        return view(stored.projectId(), stored.userId(), stored.version() + 1, stored.createdAt(), now);
    }

    private ClusterTemplateView view(
            String projectId, String userId, long version, Instant createdAt, @Nullable Instant updatedAt) {
        return new ClusterTemplateView(
                id,
                name,
                projectId,
                userId,
                coe,
                imageId,
                keypairId,
                externalNetworkId,
                flavorId,
                masterFlavorId,
                dnsNameserver,
                fixedNetwork,
                fixedSubnet,
                networkDriver,
                volumeDriver,
                dockerVolumeSize,
                dockerStorageDriver,
                apiserverPort,
                null,
                httpProxy,
                httpsProxy,
                noProxy,
                registryEnabled,
                tlsDisabled,
                publicTemplate,
                hidden,
                masterLbEnabled,
                floatingIpEnabled,
                serverType,
                insecureRegistry,
                labels,
                tags,
                driver,
                version,
                createdAt,
                updatedAt);
    }
}
