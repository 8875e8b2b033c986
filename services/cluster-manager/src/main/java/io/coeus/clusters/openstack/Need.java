// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.openstack.compute.ComputeQuotas.ComputeQuota;
import io.coeus.openstack.compute.Flavors.Flavor;
import io.coeus.openstack.network.NetworkQuotas.NetworkQuota;
import io.coeus.openstack.volume.VolumeQuotas.VolumeQuota;

/**
 * What a number of nodes needs of the cloud.
 *
 * @param whole true for a new cluster with network and all, false for more nodes of one that is there
 */
record Need(ClusterSpec spec, int masters, int workers, boolean whole) {

    void compare(ComputeQuota quota, Flavor master, Flavor worker, Findings findings) {
        findings.need("servers", quota.servers(), nodes());
        findings.need("cores", quota.cores(), (long) masters * master.vcpus() + (long) workers * worker.vcpus());
        findings.need(
                "RAM in MiB", quota.ramMib(), (long) masters * master.ramMib() + (long) workers * worker.ramMib());
    }

    void compare(NetworkQuota quota, Findings findings) {
        boolean network = whole && spec.networkId() == null;
        findings.need("networks", quota.networks(), network ? 1 : 0);
        findings.need("subnets", quota.subnets(), network ? 1 : 0);
        findings.need("routers", quota.routers(), network && spec.externalNetworkId() != null ? 1 : 0);
        findings.need("security groups", quota.securityGroups(), whole ? 2 : 0);
        findings.need("ports", quota.ports(), nodes() + (network ? 1 : 0) + (loadBalancer() ? 1 : 0));
        findings.need("floating IPs", quota.floatingIps(), floatingIps());
    }

    void compare(VolumeQuota quota, Findings findings) {
        int each = spec.dockerVolumeSize() == null ? 0 : spec.dockerVolumeSize();
        int boot = Integer.parseInt(spec.labels().getOrDefault("boot_volume_size", "0"));
        findings.need("volumes", quota.volumes(), (each > 0 ? nodes() : 0) + (boot > 0 ? nodes() : 0));
        findings.need("volume storage in GiB", quota.gib(), (long) nodes() * (each + boot));
    }

    boolean loadBalancer() {
        return whole && spec.masterLbEnabled();
    }

    int nodes() {
        return masters + workers;
    }

    private long floatingIps() {
        if (!spec.floatingIpEnabled() || spec.externalNetworkId() == null) {
            return 0;
        }
        return loadBalancer() ? workers + 1L : nodes();
    }
}
