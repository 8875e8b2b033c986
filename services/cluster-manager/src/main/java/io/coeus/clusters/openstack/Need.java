// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.clusters.room.Demand;
import io.coeus.openstack.Quota;
import io.coeus.openstack.compute.ComputeQuotas.ComputeQuota;
import io.coeus.openstack.compute.Flavors.Flavor;
import io.coeus.openstack.network.NetworkQuotas.NetworkQuota;
import io.coeus.openstack.volume.VolumeQuotas.VolumeQuota;
import java.util.List;
import java.util.Map;

/**
 * What a number of nodes needs of the cloud, and which step of the plan makes it.
 *
 * @param projectId whose quota it is
 * @param whole true for a new cluster with network and all, false for more nodes of one that is there
 */
record Need(String projectId, ClusterSpec spec, int masters, int workers, boolean whole) {
    private static final String BOOT = "boot-servers";
    private static final String NETWORK = "prepare-network";
    private static final String PORTS = "prepare-node-ports";
    private static final String VOLUMES = "prepare-node-volumes";
    private static final String EXPOSE = "expose-api";
    private static final String LEND = "lend-machines";

    List<Demand> of(ComputeQuota quota, Flavor master, Flavor worker) {
        long cores = (long) masters * master.vcpus() + (long) workers * worker.vcpus();
        long ram = (long) masters * master.ramMib() + (long) workers * worker.ramMib();
        return List.of(
                demand("servers", quota.servers(), Map.of(BOOT, (long) nodes())),
                demand("cores", quota.cores(), Map.of(BOOT, cores)),
                demand("RAM in MiB", quota.ramMib(), Map.of(BOOT, ram)));
    }

    List<Demand> of(NetworkQuota quota) {
        boolean own = whole && spec.networkId() == null;
        boolean router = own && spec.externalNetworkId() != null;
        return List.of(
                demand("networks", quota.networks(), Map.of(NETWORK, one(own))),
                demand("subnets", quota.subnets(), Map.of(NETWORK, one(own))),
                demand("routers", quota.routers(), Map.of(NETWORK, one(router))),
                demand("security groups", quota.securityGroups(), Map.of(NETWORK, whole ? 2L : 0L)),
                demand(
                        "ports",
                        quota.ports(),
                        Map.of(NETWORK, one(own), PORTS, (long) nodes(), EXPOSE, one(loadBalancer()))),
                demand("floating IPs", quota.floatingIps(), floatingIps()));
    }

    List<Demand> of(VolumeQuota quota) {
        long each = spec.dockerVolumeSize() == null ? 0 : spec.dockerVolumeSize();
        long boot = Labels.bootVolumeSize(spec.labels());
        return List.of(
                demand(
                        "volumes",
                        quota.volumes(),
                        Map.of(VOLUMES, each > 0 ? nodes() : 0L, BOOT, boot > 0 ? nodes() : 0L)),
                demand("volume storage in GiB", quota.gib(), Map.of(VOLUMES, nodes() * each, BOOT, nodes() * boot)));
    }

    Demand ofLoadBalancers(Quota quota) {
        return demand("load balancers", quota, Map.of(EXPOSE, one(loadBalancer())));
    }

    static Demand ofMachines(String resourceClass, long free, int need) {
        return new Demand(
                Demand.MACHINES, "free bare-metal machines of class " + resourceClass, free, 0, Map.of(LEND, (long)
                        need));
    }

    boolean loadBalancer() {
        return whole && spec.masterLbEnabled();
    }

    int nodes() {
        return masters + workers;
    }

    private Map<String, Long> floatingIps() {
        if (!spec.floatingIpEnabled() || spec.externalNetworkId() == null) {
            return Map.of();
        }
        return loadBalancer() ? Map.of(PORTS, (long) workers, EXPOSE, 1L) : Map.of(PORTS, (long) nodes());
    }

    private Demand demand(String resource, Quota quota, Map<String, Long> bySteps) {
        return new Demand(projectId, resource, quota.limit(), quota.used(), bySteps);
    }

    private static long one(boolean needed) {
        return needed ? 1 : 0;
    }
}
