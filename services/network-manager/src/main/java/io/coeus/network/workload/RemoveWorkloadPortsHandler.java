// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.workload;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.network.NetworkCommand.RemoveWorkloadPorts;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.network.cluster.Kinds;
import io.coeus.openstack.Tag;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes all ports of a workload. */
@ApplicationScoped
class RemoveWorkloadPortsHandler implements CommandHandler<RemoveWorkloadPorts, Undone> {
    private final Clouds clouds;
    private final Ledger ledger;

    RemoveWorkloadPortsHandler(Clouds clouds, Ledger ledger) {
        this.clouds = clouds;
        this.ledger = ledger;
    }

    @Override
    public Class<RemoveWorkloadPorts> command() {
        return RemoveWorkloadPorts.class;
    }

    @Override
    public Outcome<Undone> handle(RemoveWorkloadPorts command, Work work) {
        var neutron = clouds.on(clouds.forDeletion(command.credentialId())).networking();
        var made = new Made(ledger, command.workloadId(), Tag.workload(command.workloadId()));
        made.names(Kinds.PORT).forEach(name -> WorkloadPorts.remove(name, neutron, made));
        return Outcome.done(new Undone());
    }
}
