// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.machine;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Patience;
import io.coeus.contracts.baremetal.BaremetalCommand.LendMachines;
import io.coeus.contracts.baremetal.BaremetalReply.MachinesLent;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.baremetal.BareMetal;
import io.coeus.openstack.baremetal.Deployments.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Takes free machines for nodes, deploys them and waits until they are active. */
@ApplicationScoped
class LendMachinesHandler implements CommandHandler<LendMachines, MachinesLent> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final UserDataSource userData;
    private final Patience patience;

    LendMachinesHandler(Clouds clouds, Ledger ledger, UserDataSource userData, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.userData = userData;
        this.patience = patience;
    }

    @Override
    public Class<LendMachines> command() {
        return LendMachines.class;
    }

    @Override
    public Outcome<MachinesLent> handle(LendMachines command, Work work) {
        var ironic = clouds.on(clouds.own()).bareMetal();
        var loans = Loans.of(ironic.machines(), command.clusterId(), ledger);
        var ids = new TreeMap<String, String>();
        var waiting = new ArrayList<String>();
        for (var wanted : command.machines()) {
            var id = loans.lend(wanted.nodeName(), command.resourceClass());
            ids.put(wanted.nodeName(), id);
            var state = deploy(command, wanted.nodeName(), wanted.portId(), id, ironic);
            if (!state.equals("active")) {
                waiting.add(wanted.nodeName() + " (" + state + ")");
            }
        }
        return waiting.isEmpty()
                ? Outcome.done(new MachinesLent(ids))
                : Outcome.later("machines to be deployed: " + String.join(", ", waiting), patience.pause(work));
    }

    private String deploy(LendMachines command, String nodeName, String portId, String machineId, BareMetal ironic) {
        var machine = ironic.machines().find(machineId).orElseThrow(() -> Problem.notFound("machine", machineId));
        if (machine.failed()) {
            throw new Problem(
                            BaremetalCode.DEPLOY_FAILED,
                            "Machine " + machine.name() + " could not be deployed: "
                                    + Objects.requireNonNullElse(machine.lastError(), machine.provisionState()))
                    .withRemedy("Ask the cloud's operator to look after the machine.");
        }
        if (machine.provisionState().equals("available")) {
            ironic.deployments().attachPort(machineId, portId);
            ironic.deployments()
                    .deploy(
                            machineId,
                            new Deployment(
                                    command.imageId(),
                                    userData.of(command.clusterId(), nodeName),
                                    Map.of("hostname", nodeName, "uuid", machineId)));
        }
        return machine.provisionState();
    }
}
