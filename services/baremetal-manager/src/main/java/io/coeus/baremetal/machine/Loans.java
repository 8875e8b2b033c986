// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.machine;

import io.coeus.cloud.Made;
import io.coeus.kernel.Problem;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.baremetal.Machine;
import io.coeus.openstack.baremetal.Machines;
import io.coeus.openstack.baremetal.Machines.Reservation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Machines lent to one cluster, written down before they are taken. */
record Loans(Machines machines, String clusterId, Made made) {
    static final String MACHINE = "ironic.machine";

    static Loans of(Machines machines, String clusterId, Ledger ledger) {
        return new Loans(machines, clusterId, new Made(ledger, clusterId, Tag.cluster(clusterId)));
    }

    /** The machine lent to the node: the one it has, or the first free one that nobody else is quicker to take. */
    String lend(String nodeName, String resourceClass) {
        return made.ensure(MACHINE, nodeName, () -> lent(nodeName), () -> take(nodeName, resourceClass), Machine::id);
    }

    /** The machine that is reserved for the node. */
    Optional<Machine> lent(String nodeName) {
        return machines.findByInstance(instanceId(nodeName));
    }

    /** The node has given its machine back. */
    void returned(String nodeName) {
        made.remove(MACHINE, nodeName, Optional::empty, id -> {});
    }

    private Machine take(String nodeName, String resourceClass) {
        var reservation = new Reservation(instanceId(nodeName), nodeName, made.tag());
        return machines.available(resourceClass).stream()
                .filter(machine -> machines.reserve(machine.id(), reservation))
                .findFirst()
                .orElseThrow(() -> new Problem(
                                BaremetalCode.NO_MACHINE_FREE,
                                "No bare-metal machine of class " + resourceClass + " is free.")
                        .withRemedy("Wait until one is given back, or ask the cloud's operator for more."));
    }

    /** Always the same for the same node, so that reserving it twice is harmless. */
    private String instanceId(String nodeName) {
        return UUID.nameUUIDFromBytes((clusterId + "/" + nodeName).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
