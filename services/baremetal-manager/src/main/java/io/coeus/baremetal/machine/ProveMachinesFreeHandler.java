// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.machine;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Patience;
import io.coeus.cloud.Proof;
import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.baremetal.BaremetalCommand.ProveNothingRemains;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.baremetal.Machine;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks by tag for machines still lent to a cluster. */
@ApplicationScoped
class ProveMachinesFreeHandler implements CommandHandler<ProveNothingRemains, NothingRemains> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final Patience patience;

    ProveMachinesFreeHandler(Clouds clouds, Ledger ledger, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public Class<ProveNothingRemains> command() {
        return ProveNothingRemains.class;
    }

    @Override
    public Outcome<NothingRemains> handle(ProveNothingRemains command, Work work) {
        var left = clouds.on(clouds.own()).bareMetal().machines().listByTag(Tag.cluster(command.clusterId()));
        return left.isEmpty()
                ? Outcome.done(Proof.of(ledger, command.clusterId()))
                : Outcome.later(
                        "machines to be free: "
                                + String.join(
                                        ", ", left.stream().map(Machine::name).toList()),
                        patience.pause(work));
    }
}
