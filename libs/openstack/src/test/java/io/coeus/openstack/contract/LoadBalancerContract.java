// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.loadbalancer.LoadBalancer;
import io.coeus.openstack.loadbalancer.LoadBalancers;
import io.coeus.openstack.loadbalancer.Member;
import io.coeus.openstack.loadbalancer.NewLoadBalancer;
import io.coeus.openstack.loadbalancer.NewLoadBalancer.Listener;
import io.coeus.openstack.loadbalancer.NewLoadBalancer.Monitor;
import io.coeus.openstack.loadbalancer.NewLoadBalancer.Pool;
import io.coeus.openstack.loadbalancer.NewLoadBalancer.Protocol;
import io.coeus.openstack.network.Subnets.Subnet;
import io.coeus.openstack.rest.ServiceApi;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Octavia does for Coeus. */
abstract class LoadBalancerContract extends Group {
    private static final String POOL = "api-pool";

    LoadBalancerContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void a_load_balancer_is_made_step_by_step_and_goes_whole() {
        Subnet subnet = parts().subnet(parts().network().id());
        Member master = new Member("master-0", "10.77.0.10", 6443, subnet.id());
        NewLoadBalancer wanted = wanted(subnet, List.of(master));

        LoadBalancer made = converged(wanted);

        assertThat(made.vipAddress()).startsWith("10.77.0.");
        assertThat(made.vipPortId()).isEqualTo(wanted.vipPortId());
        assertThat(made.tags()).contains(tag.text());
        assertThat(balancers().members(made.id(), POOL)).containsExactly(master);
        assertThat(balancers().members(made.id(), "no-such-pool")).isEmpty();
        assertThat(balancers().converge(wanted).active()).isTrue();

        balancers().delete(made.id());
        balancers().delete(made.id());
        Until.gone(() -> balancers().find(made.id()));
        balancers().delete(made.id());
        assertThat(balancers().listByTag(tag)).isEmpty();
        assertThat(cloud().networking().ports().find(wanted.vipPortId())).isPresent();
    }

    @Test
    void members_come_and_go_with_the_masters() {
        Subnet subnet = parts().subnet(parts().network().id());
        NewLoadBalancer empty = wanted(subnet, List.of());
        LoadBalancer made = converged(empty);
        List<Member> members = List.of(
                new Member("master-0", "10.77.0.10", 6443, subnet.id()),
                new Member("master-1", "10.77.0.11", 6443, subnet.id()));

        converged(with(members, empty));
        assertThat(balancers().members(made.id(), POOL)).containsExactlyInAnyOrderElementsOf(members);

        converged(with(members.subList(1, 2), empty));
        assertThat(balancers().members(made.id(), POOL)).containsExactly(members.get(1));
    }

    @Test
    void a_load_balancer_is_adopted_by_name_and_tag() {
        Subnet subnet = parts().subnet(parts().network().id());
        NewLoadBalancer wanted = wanted(subnet, List.of());
        LoadBalancer made = balancers().create(wanted);

        assertThat(balancers().findByName(made.name(), tag).orElseThrow().id()).isEqualTo(made.id());
        assertThat(balancers().findByName(made.name(), Stage.tag())).isEmpty();
        assertThat(balancers().findByName("other", tag)).isEmpty();
        assertThat(converged(wanted).id()).isEqualTo(made.id());
        assertThat(balancers().listByTag(tag)).extracting(LoadBalancer::id).containsExactly(made.id());
        assertThat(strangersCloud().loadBalancing().loadBalancers().listByTag(tag))
                .isEmpty();
    }

    @Test
    void unknown_load_balancers_are_not_found_and_bad_ones_not_made() {
        assertThat(cloud().loadBalancing().offered()).isTrue();
        assertThat(balancers().find(unknownId())).isEmpty();
        balancers().delete(unknownId());
        refused(OpenStackCode.INVALID, () -> balancers()
                .create(new NewLoadBalancer("x", tag, unknownId(), null, List.of())));
        assertThat(balancers().listByTag(tag)).isEmpty();
    }

    @Test
    void a_full_quota_is_told_from_other_refusals() {
        Subnet subnet = parts().subnet(parts().network().id());
        NewLoadBalancer wanted = wanted(subnet, List.of());
        trash.add(stage().limit(ServiceApi.LOAD_BALANCER, "load_balancer", 0));

        refused(OpenStackCode.QUOTA_EXCEEDED, () -> balancers().converge(wanted));

        assertThat(cloud().loadBalancing().quotas().now().loadBalancers().hasRoomFor(1))
                .isFalse();
    }

    private LoadBalancer converged(NewLoadBalancer wanted) {
        return Until.found(() -> Optional.of(balancers().converge(wanted)), LoadBalancer::active);
    }

    private NewLoadBalancer wanted(Subnet subnet, List<Member> members) {
        String vip = parts().port(subnet.networkId(), subnet.id()).id();
        Pool pool = new Pool(POOL, Protocol.TCP, members, Monitor.tcp());
        Listener listener = new Listener("api-listener", Protocol.TCP, 6443, pool);
        trash.add(this::removeBalancers);
        return new NewLoadBalancer(Stage.name("lb"), tag, vip, null, List.of(listener));
    }

    private static NewLoadBalancer with(List<Member> members, NewLoadBalancer other) {
        Listener listener = other.listeners().getFirst();
        Pool pool = new Pool(POOL, Protocol.TCP, members, Monitor.tcp());
        return new NewLoadBalancer(
                other.name(),
                other.tag(),
                other.vipPortId(),
                null,
                List.of(new Listener(listener.name(), listener.protocol(), listener.port(), pool)));
    }

    private void removeBalancers() {
        for (LoadBalancer made : balancers().listByTag(tag)) {
            Until.found(() -> Optional.of(made), it -> settled(it.id()));
            balancers().delete(made.id());
            Until.gone(() -> balancers().find(made.id()));
        }
    }

    private boolean settled(String id) {
        return balancers()
                .find(id)
                .map(it -> it.active() || it.failed() || it.deleting())
                .orElse(true);
    }

    private Parts parts() {
        return new Parts(cloud(), tag, trash);
    }

    private LoadBalancers balancers() {
        return cloud().loadBalancing().loadBalancers();
    }
}
