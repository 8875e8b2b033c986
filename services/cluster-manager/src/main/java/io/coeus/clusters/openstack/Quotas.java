// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.cloud.SideBySide;
import io.coeus.cloud.SideBySide.Answer;
import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.Quota;
import io.coeus.openstack.compute.ComputeQuotas.ComputeQuota;
import io.coeus.openstack.compute.Flavors.Flavor;
import io.coeus.openstack.network.NetworkQuotas.NetworkQuota;
import io.coeus.openstack.volume.VolumeQuotas.VolumeQuota;

/** The room a project has, asked for all at once. */
record Quotas(
        Answer<ComputeQuota> compute,
        Answer<NetworkQuota> network,
        Answer<VolumeQuota> volume,
        Answer<Quota> loadBalancers) {

    static Quotas ask(Cloud cloud, ClusterSpec spec) {
        return new Quotas(
                SideBySide.ask(() -> cloud.compute().quotas().now()),
                SideBySide.ask(() -> cloud.networking().quotas().now()),
                SideBySide.ask(() -> cloud.blockStorage().quotas().now()),
                SideBySide.ask(() -> loadBalancers(cloud, spec)));
    }

    void compare(Need need, Flavor master, Flavor worker, Findings findings) {
        if (!need.spec().bareMetal()) {
            need.compare(compute.get(), master, worker, findings);
            need.compare(volume.get(), findings);
        }
        need.compare(network.get(), findings);
        findings.need("load balancers", loadBalancers.get(), need.loadBalancer() ? 1 : 0);
    }

    private static Quota loadBalancers(Cloud cloud, ClusterSpec spec) {
        if (!spec.masterLbEnabled()) {
            return Quota.UNLIMITED;
        }
        return cloud.loadBalancing().offered()
                ? cloud.loadBalancing().quotas().now().loadBalancers()
                : new Quota(0, 0);
    }
}
