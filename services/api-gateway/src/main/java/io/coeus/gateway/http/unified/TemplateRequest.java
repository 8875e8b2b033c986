// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import static java.util.Objects.requireNonNullElse;

import io.coeus.gateway.Checks;
import io.coeus.gateway.template.TemplateDraft;
import io.coeus.gateway.template.TemplateRules;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cluster template as a user asks for it; meanings are those of the template itself. */
public record TemplateRequest(
        @Nullable String name,
        @Nullable String coe,
        @Nullable String imageId,
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
        @Nullable Boolean registryEnabled,
        @Nullable Boolean tlsDisabled,
        @Nullable Boolean publicTemplate,
        @Nullable Boolean hidden,
        @Nullable Boolean masterLbEnabled,
        @Nullable Boolean floatingIpEnabled,
        @Nullable String serverType,
        @Nullable String insecureRegistry,
        @Nullable Map<String, String> labels,
        @Nullable String tags,
        @Nullable String driver) {
    TemplateDraft draft(UUID id) {
        Checks.atLeast("dockerVolumeSize", dockerVolumeSize, 1);
        Checks.between("apiserverPort", apiserverPort, 1024, 65_535);
        String engine = Checks.required("coe", coe);
        return new TemplateDraft(
                id.toString(),
                Checks.name("name", name),
                engine,
                Checks.required("imageId", imageId),
                keypairId,
                externalNetworkId,
                flavorId,
                masterFlavorId,
                dnsNameserver,
                fixedNetwork,
                fixedSubnet,
                networkDriver == null ? TemplateRules.defaultNetworkDriver(engine) : networkDriver,
                volumeDriver,
                dockerVolumeSize,
                dockerStorageDriver,
                apiserverPort,
                httpProxy,
                httpsProxy,
                noProxy,
                requireNonNullElse(registryEnabled, false),
                requireNonNullElse(tlsDisabled, false),
                requireNonNullElse(publicTemplate, false),
                requireNonNullElse(hidden, false),
                requireNonNullElse(masterLbEnabled, false),
                requireNonNullElse(floatingIpEnabled, true),
                requireNonNullElse(serverType, "vm"),
                insecureRegistry,
                requireNonNullElse(labels, Map.of()),
                tags,
                driver);
    }
}
