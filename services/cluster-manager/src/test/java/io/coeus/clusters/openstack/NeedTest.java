// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.clusters.room.Budget;
import io.coeus.clusters.room.Demand;
import io.coeus.clusters.room.Promised;
import io.coeus.clusters.testing.Owners;
import io.coeus.openstack.Quota;
import io.coeus.openstack.compute.ComputeQuotas.ComputeQuota;
import io.coeus.openstack.compute.Flavors.Flavor;
import io.coeus.openstack.network.NetworkQuotas.NetworkQuota;
import io.coeus.openstack.volume.VolumeQuotas.VolumeQuota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final Flavor SMALL = new Flavor("f", "small", 2, 2048, 10, Map.of());
    private static final Quota FULL = new Quota(10, 10);

    private static List<Demand> all(Need need, Quota each) {
        var demands = new ArrayList<Demand>();
        demands.addAll(need.of(new ComputeQuota(each, each, each), SMALL, SMALL));
        demands.addAll(need.of(new VolumeQuota(each, each)));
        demands.addAll(need.of(new NetworkQuota(each, each, each, each, each, each, each)));
        demands.add(need.ofLoadBalancers(each));
        return demands;
    }

    @Test
    void everythingThatIsMissingIsToldAtOnceWithFigures() {
        var need = new Need("p", Owners.spec("vm", 5), 1, 2, true);
        var budget = new Budget(Instant.EPOCH, all(need, FULL));
        assertThat(budget.shortfalls(Promised.NOTHING))
                .containsExactlyInAnyOrder(
                        "servers: need 3, have 0 (quota 10, used 10)",
                        "cores: need 6, have 0 (quota 10, used 10)",
                        "RAM in MiB: need 6144, have 0 (quota 10, used 10)",
                        "volumes: need 3, have 0 (quota 10, used 10)",
                        "volume storage in GiB: need 15, have 0 (quota 10, used 10)",
                        "networks: need 1, have 0 (quota 10, used 10)",
                        "subnets: need 1, have 0 (quota 10, used 10)",
                        "routers: need 1, have 0 (quota 10, used 10)",
                        "security groups: need 2, have 0 (quota 10, used 10)",
                        "ports: need 4, have 0 (quota 10, used 10)",
                        "floating IPs: need 3, have 0 (quota 10, used 10)");
        assertThatThrownBy(() -> budget.require(Promised.NOTHING))
                .hasMessageStartingWith("PREFLIGHT_FAILED")
                .hasMessageContaining("floating IPs")
                .hasMessageContaining("servers");
    }

    @Test
    void whatIsPromisedToOthersIsNotThere() {
        var demand = new Demand("p", "servers", 5, 2, Map.of("boot-servers", 2L));
        var budget = new Budget(Instant.EPOCH, List.of(demand));
        assertThat(budget.shortfalls(promised(1))).isEmpty();
        assertThat(budget.shortfalls(promised(2)))
                .containsExactly("servers: need 2, have 1 (quota 5, used 2, promised to operations under way 2)");
    }

    @Test
    void moreNodesNeedNoNetworkOfTheirOwn() {
        var need = new Need("p", Owners.spec("vm", null), 0, 1, false);
        assertThat(all(need, FULL))
                .filteredOn(demand -> demand.need() > 0)
                .extracting(Demand::resource)
                .containsExactlyInAnyOrder("servers", "cores", "RAM in MiB", "ports", "floating IPs");
    }

    @Test
    void machinesAreCountedByTheirFreeOnes() {
        var budget = new Budget(Instant.EPOCH, List.of(Need.ofMachines("gold", 1, 2)));
        assertThat(budget.shortfalls(Promised.NOTHING))
                .containsExactly("free bare-metal machines of class gold: need 2, have 1");
    }

    @Test
    void aBootVolumeMustBeANumber() {
        assertThatThrownBy(() -> Labels.bootVolumeSize(Map.of("boot_volume_size", "big")))
                .hasMessageContaining("boot_volume_size");
        assertThat(Labels.bootVolumeSize(Map.of("boot_volume_size", "20"))).isEqualTo(20);
    }

    private static Promised promised(long servers) {
        return new Promised(Map.of(new Promised.Key("p", "servers"), servers));
    }
}
