// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.network.FloatingIps.FloatingIp;
import io.coeus.openstack.network.FloatingIps.NewFloatingIp;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Ports.NewPort;
import io.coeus.openstack.network.Ports.Port;
import io.coeus.openstack.network.Routers.Router;
import io.coeus.openstack.network.SecurityGroups.SecurityGroup;
import io.coeus.openstack.network.Subnets.Subnet;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.ServiceApi;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Neutron does for Coeus: ports and floating IPs. */
abstract class PortContract extends Group {
    PortContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void ports_are_made_together_in_order() {
        Subnet subnet = parts().subnet(parts().network().id());
        SecurityGroup group = neutron().securityGroups().create(Stage.name("group"), tag);
        trash.add(() -> neutron().securityGroups().delete(group.id()));
        String prefix = Stage.name("port");
        List<NewPort> wanted = List.of(
                port(prefix + "-0", subnet, "10.77.0.100", group),
                port(prefix + "-1", subnet, null, group),
                port(prefix + "-2", subnet, null, group));

        List<Port> made = neutron().ports().createAll(wanted);
        made.forEach(port -> trash.add(() -> neutron().ports().delete(port.id())));

        assertThat(made).extracting(Port::name).containsExactly(prefix + "-0", prefix + "-1", prefix + "-2");
        assertThat(made.getFirst().ip()).isEqualTo("10.77.0.100");
        assertThat(made).allMatch(port -> port.tags().contains(tag.text()));
        assertThat(neutron().ports().listByTag(tag)).hasSize(3);
        assertThat(neutron().ports().createAll(List.of())).isEmpty();
        refused(OpenStackCode.CONFLICT, () -> neutron().securityGroups().delete(group.id()));
    }

    @Test
    void a_port_is_adopted_and_removed() {
        Subnet subnet = parts().subnet(parts().network().id());
        Port made = parts().port(subnet.networkId(), subnet.id());

        assertThat(neutron().ports().find(made.id())).contains(made);
        assertThat(neutron().ports().findByName(made.name(), tag)).contains(made);
        assertThat(neutron().ports().findByName(made.name(), Stage.tag())).isEmpty();
        assertThat(strangersCloud().networking().ports().find(made.id())).isEmpty();

        neutron().ports().delete(made.id());
        neutron().ports().delete(made.id());
        assertThat(neutron().ports().find(made.id())).isEmpty();
    }

    @Test
    void bad_ports_are_not_made() {
        Subnet subnet = parts().subnet(parts().network().id());
        NewPort taken = port(Stage.name("port"), subnet, "10.77.0.50", null);
        Port made = neutron().ports().createAll(List.of(taken)).getFirst();
        trash.add(() -> neutron().ports().delete(made.id()));

        refused(OpenStackCode.CONFLICT, () -> neutron().ports().createAll(List.of(taken)));
        refused(
                OpenStackCode.INVALID,
                () -> neutron().ports().createAll(List.of(port("x", subnet, "192.0.2.1", null))));
        refused(OpenStackCode.NOT_FOUND, () -> parts().port(unknownId(), null));
        assertThat(neutron().ports().listByTag(tag)).hasSize(1);
    }

    @Test
    void a_full_quota_makes_none_of_the_ports() {
        Subnet subnet = parts().subnet(parts().network().id());
        long used = neutron().quotas().now().ports().used();
        trash.add(stage().limit(ServiceApi.NETWORK, "port", Math.toIntExact(used) + 1));

        refused(OpenStackCode.QUOTA_EXCEEDED, () -> neutron()
                .ports()
                .createAll(List.of(port("one", subnet, null, null), port("two", subnet, null, null))));

        assertThat(neutron().ports().listByTag(tag)).isEmpty();
    }

    @Test
    void a_floating_ip_leads_where_it_is_told() {
        Subnet subnet = routedSubnet();
        Port port = parts().port(subnet.networkId(), subnet.id());

        FloatingIp made = floatingIp(Stage.name("ip"), null);
        FloatingIp associated = neutron().floatingIps().associate(made.id(), port.id());

        assertThat(made.portId()).isNull();
        assertThat(made.tags()).containsExactly(tag.text());
        assertThat(associated.portId()).isEqualTo(port.id());
        assertThat(associated.fixedIp()).isEqualTo(port.ip());
        assertThat(associated.ip()).isEqualTo(made.ip());
        assertThat(neutron().floatingIps().associate(made.id(), null).portId()).isNull();
        neutron().floatingIps().delete(made.id());
        neutron().floatingIps().delete(made.id());
        assertThat(neutron().floatingIps().find(made.id())).isEmpty();
    }

    @Test
    void a_floating_ip_is_adopted_by_the_name_in_its_description() {
        Subnet subnet = routedSubnet();
        Port port = parts().port(subnet.networkId(), subnet.id());
        FloatingIp made = floatingIp(Stage.name("ip"), port.id());

        assertThat(neutron()
                        .floatingIps()
                        .findByName(made.name(), tag)
                        .orElseThrow()
                        .id())
                .isEqualTo(made.id());
        assertThat(neutron().floatingIps().findByName(Stage.name("ip"), tag)).isEmpty();
        assertThat(neutron().floatingIps().listByTag(tag))
                .extracting(FloatingIp::id)
                .containsExactly(made.id());
        assertThat(strangersCloud().networking().floatingIps().listByTag(tag)).isEmpty();
        assertThat(made.portId()).isEqualTo(port.id());
    }

    @Test
    void a_floating_ip_whose_creation_was_interrupted_before_tagging_is_adopted_and_swept() {
        String name = Stage.name("ip");
        var body = Json.object()
                .put("floating_network_id", parts().external().id())
                .put("description", tag.text() + " " + name);
        String id = Json.text(
                stage().openStack()
                        .client(ServiceApi.NETWORK, stage().tenant().session())
                        .at("floatingips")
                        .post(Json.wrap("floatingip", body))
                        .path("floatingip"),
                "id");
        trash.add(() -> neutron().floatingIps().delete(id));

        assertThat(neutron().floatingIps().listByTag(tag))
                .extracting(FloatingIp::id)
                .containsExactly(id);
        assertThat(neutron().floatingIps().findByName(name, tag).orElseThrow().tags())
                .containsExactly(tag.text());
    }

    @Test
    void a_floating_ip_needs_a_way_to_its_port() {
        Subnet subnet = parts().subnet(parts().network().id());
        Port port = parts().port(subnet.networkId(), subnet.id());

        refused(OpenStackCode.NOT_FOUND, () -> floatingIp("x", port.id()));
        assertThat(neutron().floatingIps().listByTag(tag)).isEmpty();
    }

    private Subnet routedSubnet() {
        Subnet subnet = parts().subnet(parts().network().id());
        Router router = neutron()
                .routers()
                .create(Stage.name("router"), tag, parts().external().id());
        trash.add(() -> neutron().routers().delete(router.id()));
        neutron().routers().attach(router.id(), subnet.id());
        trash.add(() -> neutron().routers().detach(router.id(), subnet.id()));
        return subnet;
    }

    private FloatingIp floatingIp(String name, @Nullable String portId) {
        FloatingIp made = neutron()
                .floatingIps()
                .create(new NewFloatingIp(name, tag, parts().external().id(), portId));
        trash.add(() -> neutron().floatingIps().delete(made.id()));
        return made;
    }

    private NewPort port(String name, Subnet subnet, @Nullable String ip, @Nullable SecurityGroup group) {
        List<String> groups = group == null ? List.of() : List.of(group.id());
        return new NewPort(name, tag, subnet.networkId(), subnet.id(), ip, groups);
    }

    private Parts parts() {
        return new Parts(cloud(), tag, trash);
    }

    private Networking neutron() {
        return cloud().networking();
    }
}
