// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.kernel.Ids;
import io.coeus.kernel.Secret;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.baremetal.BareMetal;
import io.coeus.openstack.baremetal.Deployments.Deployment;
import io.coeus.openstack.baremetal.Machine;
import io.coeus.openstack.baremetal.Machines;
import io.coeus.openstack.baremetal.Machines.Reservation;
import io.coeus.openstack.network.Ports.Port;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import io.coeus.openstack.rest.ServiceApi;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Ironic does for Coeus, as the administrator. */
abstract class BareMetalContract extends Group {
    private final String resourceClass = Stage.name("class");

    BareMetalContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void a_machine_is_reserved_by_one_only_and_released() {
        Machine machine = machine();
        Reservation mine = reservation();
        Reservation others = reservation();

        assertThat(machines().available(resourceClass)).containsExactly(machine);
        assertThat(machines().available(Stage.name("class"))).isEmpty();
        assertThat(machines().reserve(machine.id(), mine)).isTrue();
        assertThat(machines().reserve(machine.id(), mine)).isTrue();
        assertThat(machines().reserve(machine.id(), others)).isFalse();

        Machine reserved = machines().findByInstance(mine.instanceId()).orElseThrow();
        assertThat(reserved.id()).isEqualTo(machine.id());
        assertThat(reserved.instanceName()).isEqualTo(mine.name());
        assertThat(reserved.available()).isFalse();
        assertThat(machines().available(resourceClass)).isEmpty();
        assertThat(machines().listByTag(tag)).containsExactly(reserved);
        assertThat(machines().listByTag(Stage.tag())).isEmpty();
        assertThat(machines().findByInstance(others.instanceId())).isEmpty();

        machines().release(machine.id());
        machines().release(machine.id());
        assertThat(machines().available(resourceClass)).containsExactly(machine);
        assertThat(machines().listByTag(tag)).isEmpty();
    }

    @Test
    void a_machine_is_deployed_and_torn_down_any_number_of_times() {
        Machine machine = machine();
        machines().reserve(machine.id(), reservation());
        Parts parts = new Parts(stage().administratorsCloud(), tag, trash);
        Port port = parts.port(parts.subnet(parts.network().id()).networkId(), null);

        ironic().deployments().attachPort(machine.id(), port.id());
        ironic().deployments().deploy(machine.id(), deployment(parts));
        ironic().deployments().deploy(machine.id(), deployment(parts));
        Machine active = Until.found(() -> machines().find(machine.id()), Machine::active);
        ironic().deployments().deploy(machine.id(), deployment(parts));

        assertThat(active.lastError()).isNull();
        assertThat(machines().listByTag(tag)).extracting(Machine::id).containsExactly(machine.id());

        ironic().deployments().detachPort(machine.id(), port.id());
        ironic().deployments().detachPort(machine.id(), port.id());
        assertThat(ironic().deployments().ports(machine.id())).isEmpty();
        ironic().deployments().undeploy(machine.id());
        ironic().deployments().undeploy(machine.id());
        Machine free = Until.found(() -> machines().find(machine.id()), Machine::available);
        ironic().deployments().undeploy(machine.id());

        assertThat(free.notes()).isEmpty();
        assertThat(machines().listByTag(tag)).isEmpty();
    }

    @Test
    void unknown_machines_are_not_found() {
        assertThat(ironic().offered()).isTrue();
        assertThat(machines().find(unknownId())).isEmpty();
        machines().release(unknownId());
        refused(OpenStackCode.NOT_FOUND, () -> machines().reserve(unknownId(), reservation()));
        refused(OpenStackCode.NOT_FOUND, () -> ironic().deployments().attachPort(unknownId(), unknownId()));
        refused(OpenStackCode.NOT_FOUND, () -> ironic().deployments().undeploy(unknownId()));
    }

    private static Deployment deployment(Parts parts) {
        return new Deployment(
                parts.image().id(), new Secret("#cloud-config\n{}\n"), Map.of("hostname", "worker-0", "uuid", "1"));
    }

    private Reservation reservation() {
        return new Reservation(Ids.random().uuid().toString(), "worker-0", tag);
    }

    /** A machine nobody else uses, since nobody else knows its resource class. */
    private Machine machine() {
        RestClient ironic = stage().asAdministrator(ServiceApi.BAREMETAL);
        var node = Json.object().put("driver", "fake-hardware").put("resource_class", resourceClass);
        String id = Json.text(ironic.at("nodes").post(node), "uuid");
        trash.add(() -> ironic.at("nodes", id).delete());
        ironic.at("ports").post(Json.object().put("node_uuid", id).put("address", macAddress()));
        provision(ironic, id, "manage", "manageable");
        provision(ironic, id, "provide", "available");
        trash.add(() -> {
            ironic().deployments().undeploy(id);
            machines().find(id).filter(it -> !it.failed() && !it.active()).ifPresent(it -> settle(id));
        });
        return machines().find(id).orElseThrow();
    }

    private static String macAddress() {
        String random = Ids.random().uuid().toString();
        return "52:54:00:" + random.substring(0, 2) + ":" + random.substring(2, 4) + ":" + random.substring(4, 6);
    }

    private void settle(String id) {
        Machine settled =
                Until.found(() -> machines().find(id), it -> it.provisionState().equals("available"));
        machines().release(settled.id());
    }

    private static void provision(RestClient ironic, String id, String target, String state) {
        ironic.at("nodes", id, "states", "provision").put(Json.wrap("target", target));
        Until.found(() -> ironic.at("nodes", id).find(), (JsonNode it) -> Json.text(it, "provision_state")
                .equals(state));
    }

    private BareMetal ironic() {
        return stage().administratorsCloud().bareMetal();
    }

    private Machines machines() {
        return ironic().machines();
    }
}
