// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Networks.Network;
import io.coeus.openstack.network.Routers.Router;
import io.coeus.openstack.network.SecurityGroups.Ingress;
import io.coeus.openstack.network.SecurityGroups.SecurityGroup;
import io.coeus.openstack.network.Subnets.NewSubnet;
import io.coeus.openstack.network.Subnets.Subnet;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.ServiceApi;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Neutron does for Coeus: networks, subnets, routers, security groups. */
abstract class NetworkContract extends Group {
    NetworkContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void a_network_is_made_adopted_and_removed() {
        Network made = parts().network();

        assertThat(made.tags()).containsExactly(tag.text());
        assertThat(made.projectId()).isEqualTo(stage().tenant().projectId());
        assertThat(neutron().networks().find(made.id())).contains(made);
        assertThat(neutron().networks().findByName(made.name(), tag)).contains(made);
        assertThat(neutron().networks().findByName(made.name(), Stage.tag())).isEmpty();
        assertThat(neutron().networks().listByTag(tag)).containsExactly(made);

        neutron().networks().delete(made.id());
        neutron().networks().delete(made.id());
        assertThat(neutron().networks().find(made.id())).isEmpty();
    }

    @Test
    void a_network_whose_creation_was_interrupted_before_tagging_is_adopted_and_swept() {
        String name = Stage.name("network");
        var body = Json.object().put("name", name).put("description", tag.text());
        String id = Json.text(
                stage().openStack()
                        .client(ServiceApi.NETWORK, stage().tenant().session())
                        .at("networks")
                        .post(Json.wrap("network", body))
                        .path("network"),
                "id");
        trash.add(() -> neutron().networks().delete(id));

        assertThat(neutron().networks().listByTag(tag)).extracting(Network::id).containsExactly(id);
        Network adopted = neutron().networks().findByName(name, tag).orElseThrow();

        assertThat(adopted.tags()).containsExactly(tag.text());
        assertThat(neutron().networks().find(id)).contains(adopted);
    }

    @Test
    void of_two_networks_of_one_name_the_oldest_is_adopted_and_a_user_is_asked() {
        Network first = parts().network();
        Until.secondsPassed(1);
        Network second = neutron().networks().create(first.name(), tag);
        trash.add(() -> neutron().networks().delete(second.id()));

        assertThat(neutron().networks().findByName(first.name(), tag)).contains(first);
        assertThat(neutron().networks().listByTag(tag)).hasSize(2);
        refused(OpenStackCode.AMBIGUOUS, () -> neutron().networks().resolve(first.name()));
        assertThat(neutron().networks().resolve(second.id())).contains(second);
    }

    @Test
    void networks_of_others_are_not_seen_and_external_ones_are() {
        Network made = parts().network();

        assertThat(strangersCloud().networking().networks().find(made.id())).isEmpty();
        assertThat(strangersCloud().networking().networks().resolve(made.name()))
                .isEmpty();
        assertThat(strangersCloud().networking().networks().listByTag(tag)).isEmpty();
        assertThat(stage().administratorsCloud().networking().networks().listByTag(tag))
                .containsExactly(made);
        Network external = parts().external();
        assertThat(external.external()).isTrue();
        assertThat(neutron().networks().resolve(external.name())).contains(external);
    }

    @Test
    void a_subnet_is_made_adopted_and_removed() {
        Network network = parts().network();
        Subnet made = parts().subnet(network.id());

        assertThat(made.gatewayIp()).isEqualTo("10.77.0.1");
        assertThat(made.tags()).containsExactly(tag.text());
        assertThat(neutron().subnets().find(made.id())).contains(made);
        assertThat(neutron().subnets().findByName(made.name(), tag)).contains(made);
        assertThat(neutron().subnets().resolve(made.name())).contains(made);
        assertThat(neutron().subnets().listByNetwork(network.id())).containsExactly(made);
        assertThat(neutron().subnets().listByTag(tag)).containsExactly(made);

        neutron().subnets().delete(made.id());
        neutron().subnets().delete(made.id());
        assertThat(neutron().subnets().find(made.id())).isEmpty();
    }

    @Test
    void bad_subnets_are_not_made() {
        Network network = parts().network();
        parts().subnet(network.id());

        refused(OpenStackCode.INVALID, () -> parts().subnet(network.id()));
        refused(
                OpenStackCode.INVALID,
                () -> neutron().subnets().create(new NewSubnet("x", tag, network.id(), "10.0.0.0/99", List.of())));
        refused(OpenStackCode.NOT_FOUND, () -> parts().subnet(unknownId()));
    }

    @Test
    void a_router_joins_subnets_any_number_of_times() {
        Subnet subnet = parts().subnet(parts().network().id());
        Router router = router();

        neutron().routers().attach(router.id(), subnet.id());
        neutron().routers().attach(router.id(), subnet.id());

        assertThat(router.externalNetworkId()).isEqualTo(parts().external().id());
        assertThat(neutron().routers().find(router.id()).orElseThrow().name()).isEqualTo(router.name());
        assertThat(neutron().ports().listByDevice(router.id()))
                .anyMatch(port -> port.ip().equals("10.77.0.1"));
        refused(OpenStackCode.CONFLICT, () -> neutron().routers().delete(router.id()));
        refused(OpenStackCode.CONFLICT, () -> neutron().subnets().delete(subnet.id()));

        neutron().routers().detach(router.id(), subnet.id());
        neutron().routers().detach(router.id(), subnet.id());
        neutron().routers().delete(router.id());
        neutron().routers().delete(router.id());
        neutron().routers().detach(router.id(), subnet.id());
        assertThat(neutron().routers().find(router.id())).isEmpty();
    }

    @Test
    void a_router_is_adopted_by_name_and_tag() {
        Router router = router();

        assertThat(neutron()
                        .routers()
                        .findByName(router.name(), tag)
                        .orElseThrow()
                        .id())
                .isEqualTo(router.id());
        assertThat(neutron().routers().findByName(router.name(), Stage.tag())).isEmpty();
        assertThat(neutron().routers().listByTag(tag)).extracting(Router::id).containsExactly(router.id());
        refused(OpenStackCode.NOT_FOUND, () -> neutron().routers().attach(router.id(), unknownId()));
    }

    @Test
    void a_security_group_lets_in_what_it_is_told_any_number_of_times() {
        SecurityGroup group = neutron().securityGroups().create(Stage.name("group"), tag);
        trash.add(() -> neutron().securityGroups().delete(group.id()));
        List<Ingress> rules = List.of(
                Ingress.tcp(6443, null),
                Ingress.tcp(22, "10.0.0.0/8"),
                Ingress.fromGroup(group.id()),
                new Ingress("icmp", null, null, null, null));

        neutron().securityGroups().allow(group.id(), rules.subList(1, 2));
        neutron().securityGroups().allow(group.id(), rules);
        neutron().securityGroups().allow(group.id(), rules);

        assertThat(neutron().securityGroups().find(group.id())).contains(group);
        assertThat(neutron().securityGroups().findByName(group.name(), tag)).contains(group);
        assertThat(neutron().securityGroups().listByTag(tag)).containsExactly(group);
        refused(OpenStackCode.NOT_FOUND, () -> neutron().securityGroups().allow(unknownId(), rules));

        neutron().securityGroups().delete(group.id());
        neutron().securityGroups().delete(group.id());
        assertThat(neutron().securityGroups().find(group.id())).isEmpty();
    }

    @Test
    void a_full_quota_is_told_from_other_refusals() {
        trash.add(stage().limit(ServiceApi.NETWORK, "network", 0));

        refused(OpenStackCode.QUOTA_EXCEEDED, () -> parts().network());

        assertThat(neutron().quotas().now().networks().hasRoomFor(1)).isFalse();
        assertThat(neutron().quotas().now().ports().limit()).isNotZero();
    }

    private Router router() {
        Router router = neutron()
                .routers()
                .create(Stage.name("router"), tag, parts().external().id());
        trash.add(() -> neutron().routers().delete(router.id()));
        return router;
    }

    private Parts parts() {
        return new Parts(cloud(), tag, trash);
    }

    private Networking neutron() {
        return cloud().networking();
    }
}
