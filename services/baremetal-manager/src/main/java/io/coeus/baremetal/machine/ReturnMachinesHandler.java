// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.machine;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Patience;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.baremetal.BaremetalCommand.ReturnMachines;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.baremetal.BareMetal;
import io.coeus.openstack.baremetal.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Undeploys machines of nodes and frees them. */
@ApplicationScoped
class ReturnMachinesHandler implements CommandHandler<ReturnMachines, Undone> {
    /** From where Ironic takes a machine back; one that is just being deployed has to be waited for. */
    private static final Set<String> DEPLOYED = Set.of("active", "wait call-back", "deploy failed", "error");

    private final Clouds clouds;
    private final Ledger ledger;
    private final Patience patience;

    ReturnMachinesHandler(Clouds clouds, Ledger ledger, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public Class<ReturnMachines> command() {
        return ReturnMachines.class;
    }

    @Override
    public Outcome<Undone> handle(ReturnMachines command, Work work) {
        var ironic = clouds.on(clouds.own()).bareMetal();
        if (!ironic.offered()) {
            return Outcome.done(new Undone());
        }
        var loans = Loans.of(ironic.machines(), command.clusterId(), ledger);
        var waiting = new ArrayList<String>();
        for (var name : command.nodeNames()) {
            loans.lent(name).ifPresentOrElse(machine -> giveBack(machine, ironic, waiting), () -> loans.returned(name));
        }
        return waiting.isEmpty()
                ? Outcome.done(new Undone())
                : Outcome.later("machines to be free: " + String.join(", ", waiting), patience.pause(work));
    }

    private static void giveBack(Machine machine, BareMetal ironic, List<String> waiting) {
        waiting.add(machine.name() + " (" + machine.provisionState() + ")");
        if (DEPLOYED.contains(machine.provisionState())) {
            ironic.deployments().undeploy(machine.id());
        } else if (machine.provisionState().equals("available")) {
            ironic.deployments().ports(machine.id()).forEach(port -> ironic.deployments()
                    .detachPort(machine.id(), port));
            ironic.machines().release(machine.id());
        }
    }
}
