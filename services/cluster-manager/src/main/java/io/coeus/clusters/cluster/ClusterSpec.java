// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, with the template's values filled in and names resolved to ids. All of it but the number of
 * workers stays as it is for the cluster's life.
 *
 * @param coe {@code kubernetes}, {@code swarm} or {@code swarm-mode}
 * @param serverType {@code vm} or {@code bm}
 * @param imageId Glance id
 * @param resourceClass Ironic resource class for bare metal, null for servers
 * @param networkId an existing network to use, or null for a new one
 * @param subnetId an existing subnet to use, or null
 * @param externalNetworkId where floating IPs and the way out come from, or null
 * @param dockerVolumeSize GiB of the volume each node keeps its images on, or null for none
 * @param apiPort port of the COE's API
 * @param createTimeout minutes; 0 for no limit
 */
public record ClusterSpec(
        String coe,
        String serverType,
        String imageId,
        String flavorId,
        String masterFlavorId,
        @Nullable String resourceClass,
        @Nullable String keypair,
        @Nullable String externalNetworkId,
        @Nullable String networkId,
        @Nullable String subnetId,
        List<String> dnsNameservers,
        @Nullable Integer dockerVolumeSize,
        Map<String, String> labels,
        boolean floatingIpEnabled,
        boolean masterLbEnabled,
        boolean tlsDisabled,
        int apiPort,
        int createTimeout,
        @Nullable String discoveryUrl) {

    /** True when the nodes are Ironic machines, false when they are Nova servers. */
    public boolean bareMetal() {
        return serverType.equals("bm");
    }

    /** The driver that speaks to this COE; Swarm's two Magnum names are one engine. */
    public String driver() {
        return coe.equals("swarm-mode") ? "swarm" : coe;
    }

    /** The range of a new subnet: label {@code fixed_subnet_cidr}, 10.0.0.0/24 by default as in Magnum. */
    public String cidr() {
        return labels.getOrDefault("fixed_subnet_cidr", "10.0.0.0/24");
    }
}
