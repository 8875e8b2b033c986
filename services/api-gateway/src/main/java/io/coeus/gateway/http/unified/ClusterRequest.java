// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.coeus.gateway.Checks;
import io.coeus.gateway.cluster.ClusterDraft;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as a user asks for it; what is left out is as the template says.
 *
 * @param clusterTemplateId the template, by id or name
 * @param createTimeout minutes, 0 for no limit
 */
public record ClusterRequest(
        @Nullable String name,
        @JsonAlias("clusterTemplate") @Nullable String clusterTemplateId,
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
        @Nullable Boolean masterLbEnabled) {
    ClusterDraft draft(UUID id, String templateId) {
        Checks.atLeast("masterCount", masterCount, 1);
        Checks.atLeast("nodeCount", nodeCount, 0);
        Checks.atLeast("dockerVolumeSize", dockerVolumeSize, 1);
        Checks.atLeast("createTimeout", createTimeout, 0);
        return new ClusterDraft(
                id.toString(),
                Checks.required("name", name),
                templateId,
                requireNonNullElse(masterCount, 1),
                requireNonNullElse(nodeCount, 1),
                keypair,
                dockerVolumeSize,
                labels,
                requireNonNullElse(mergeLabels, false),
                masterFlavorId,
                flavorId,
                requireNonNullElse(createTimeout, ClusterDraft.CREATE_TIMEOUT),
                discoveryUrl,
                fixedNetwork,
                fixedSubnet,
                floatingIpEnabled,
                masterLbEnabled);
    }
}
