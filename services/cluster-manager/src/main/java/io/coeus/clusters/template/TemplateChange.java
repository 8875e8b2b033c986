// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.template;

import io.coeus.contracts.cluster.ClusterTemplateView;
import java.util.List;
import java.util.Objects;

/** Which changes of a template leave the clusters made from it as they are. */
final class TemplateChange {
    private TemplateChange() {}

    /** True when only name, tags or visibility differ. */
    static boolean harmless(ClusterTemplateView before, ClusterTemplateView after) {
        return Objects.equals(substance(before), substance(after));
    }

    private static List<Object> substance(ClusterTemplateView template) {
        return List.of(
                template.coe(),
                template.imageId(),
                Objects.toString(template.keypairId()),
                Objects.toString(template.externalNetworkId()),
                Objects.toString(template.flavorId()),
                Objects.toString(template.masterFlavorId()),
                Objects.toString(template.dnsNameserver()),
                Objects.toString(template.fixedNetwork()),
                Objects.toString(template.fixedSubnet()),
                Objects.toString(template.networkDriver()),
                Objects.toString(template.volumeDriver()),
                Objects.toString(template.dockerVolumeSize()),
                Objects.toString(template.dockerStorageDriver()),
                Objects.toString(template.apiserverPort()),
                Objects.toString(template.httpProxy()),
                Objects.toString(template.httpsProxy()),
                Objects.toString(template.noProxy()),
                template.registryEnabled(),
                template.tlsDisabled(),
                template.masterLbEnabled(),
                template.floatingIpEnabled(),
                template.serverType(),
                Objects.toString(template.insecureRegistry()),
                template.labels());
    }
}
