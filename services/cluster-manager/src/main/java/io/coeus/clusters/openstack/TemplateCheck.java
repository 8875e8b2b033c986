// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.cloud.SideBySide;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Problem;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.image.Images.Image;
import org.jspecify.annotations.Nullable;

/** Looks whether what a template names exists. */
final class TemplateCheck {
    private TemplateCheck() {}

    static ClusterTemplateView check(Cloud cloud, ClusterTemplateView template) {
        var names = Names.in(cloud);
        var image = SideBySide.ask(() -> names.image(template.imageId()));
        var worker = SideBySide.ask(() -> flavor(names, "flavor_id", template.flavorId()));
        var master = SideBySide.ask(() -> flavor(names, "master_flavor_id", template.masterFlavorId()));
        var external = SideBySide.ask(() -> external(names, template.externalNetworkId()));
        var fixed = SideBySide.ask(() -> fixed(names, template));
        var distro = distro(image.get());
        worker.get();
        master.get();
        external.get();
        fixed.get();
        return distributed(template, distro);
    }

    private static String distro(Image image) {
        var distro = image.properties().get("os_distro");
        if (distro == null) {
            throw Problem.invalid("image_id", "Image " + image.name() + " has no property os_distro.")
                    .withRemedy("Set it: openstack image set --property os_distro=ubuntu " + image.name());
        }
        return distro;
    }

    private static boolean flavor(Names names, String field, @Nullable String flavor) {
        if (flavor != null) {
            names.flavor(field, flavor);
        }
        return true;
    }

    private static boolean external(Names names, @Nullable String network) {
        if (network != null) {
            names.externalNetwork(network);
        }
        return true;
    }

    private static boolean fixed(Names names, ClusterTemplateView template) {
        if (template.fixedNetwork() != null) {
            names.network(template.fixedNetwork());
        }
        if (template.fixedSubnet() != null) {
            names.subnet(template.fixedSubnet());
        }
        return true;
    }

    private static ClusterTemplateView distributed(ClusterTemplateView template, String distro) {
        return new ClusterTemplateView(
                template.id(),
                template.name(),
                template.projectId(),
                template.userId(),
                template.coe(),
                template.imageId(),
                template.keypairId(),
                template.externalNetworkId(),
                template.flavorId(),
                template.masterFlavorId(),
                template.dnsNameserver(),
                template.fixedNetwork(),
                template.fixedSubnet(),
                template.networkDriver(),
                template.volumeDriver(),
                template.dockerVolumeSize(),
                template.dockerStorageDriver(),
                template.apiserverPort(),
                distro,
                template.httpProxy(),
                template.httpsProxy(),
                template.noProxy(),
                template.registryEnabled(),
                template.tlsDisabled(),
                template.publicTemplate(),
                template.hidden(),
                template.masterLbEnabled(),
                template.floatingIpEnabled(),
                template.serverType(),
                template.insecureRegistry(),
                template.labels(),
                template.tags(),
                template.driver(),
                template.version(),
                template.createdAt(),
                template.updatedAt());
    }
}
