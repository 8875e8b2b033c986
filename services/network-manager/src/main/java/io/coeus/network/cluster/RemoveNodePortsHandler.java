// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.network.NetworkCommand.RemoveNodePorts;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.network.FloatingIps.FloatingIp;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Ports.Port;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes floating IPs and ports of nodes. */
@ApplicationScoped
class RemoveNodePortsHandler implements CommandHandler<RemoveNodePorts, Undone> {
    private final Clouds clouds;
    private final Ledger ledger;

    RemoveNodePortsHandler(Clouds clouds, Ledger ledger) {
        this.clouds = clouds;
        this.ledger = ledger;
    }

    @Override
    public Class<RemoveNodePorts> command() {
        return RemoveNodePorts.class;
    }

    @Override
    public Outcome<Undone> handle(RemoveNodePorts command, Work work) {
        var neutron = clouds.on(clouds.forDeletion(command.clusterId())).networking();
        var made = new Made(ledger, command.clusterId(), Tag.cluster(command.clusterId()));
        for (var name : command.nodeNames()) {
            removeFloatingIp(name, neutron, made);
            removePort(name, neutron, made);
        }
        return Outcome.done(new Undone());
    }

    static void removeFloatingIp(String owner, Networking neutron, Made made) {
        var name = ClusterNames.floatingIp(owner);
        made.remove(
                Kinds.FLOATING_IP,
                name,
                () -> neutron.floatingIps().findByName(name, made.tag()).map(FloatingIp::id),
                neutron.floatingIps()::delete);
    }

    static void removePort(String name, Networking neutron, Made made) {
        made.remove(
                Kinds.PORT,
                name,
                () -> neutron.ports().findByName(name, made.tag()).map(Port::id),
                neutron.ports()::delete);
    }
}
