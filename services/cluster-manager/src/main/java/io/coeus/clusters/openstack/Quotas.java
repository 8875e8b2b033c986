// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.cloud.SideBySide;
import io.coeus.cloud.SideBySide.Answer;
import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.clusters.room.Demand;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.Quota;
import io.coeus.openstack.compute.ComputeQuotas.ComputeQuota;
import io.coeus.openstack.compute.Flavors.Flavor;
import io.coeus.openstack.network.NetworkQuotas.NetworkQuota;
import io.coeus.openstack.volume.VolumeQuotas.VolumeQuota;
import java.util.ArrayList;
import java.util.List;

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
                SideBySide.ask(() -> volumes(cloud, spec)),
                SideBySide.ask(() -> loadBalancers(cloud, spec)));
    }

    /** What is needed of them. */
    List<Demand> demands(Need need, Flavor master, Flavor worker) {
        var demands = new ArrayList<Demand>();
        if (!need.spec().bareMetal()) {
            demands.addAll(need.of(compute.get(), master, worker));
            demands.addAll(need.of(volume.get()));
        }
        demands.addAll(need.of(network.get()));
        demands.add(need.ofLoadBalancers(loadBalancers.get()));
        return demands;
    }

    private static VolumeQuota volumes(Cloud cloud, ClusterSpec spec) {
        boolean none = spec.dockerVolumeSize() == null && Labels.bootVolumeSize(spec.labels()) == 0;
        return none
                ? new VolumeQuota(Quota.UNLIMITED, Quota.UNLIMITED)
                : cloud.blockStorage().quotas().now();
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
