// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.InUse;
import io.coeus.cloud.Patience;
import io.coeus.cloud.Proof;
import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.network.NetworkCommand.ProveNothingRemains;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks by tag for anything of a cluster in Neutron and Octavia; deletes what it finds and looks again. */
@ApplicationScoped
class ProveNetworkGoneHandler implements CommandHandler<ProveNothingRemains, NothingRemains> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final Patience patience;

    ProveNetworkGoneHandler(Clouds clouds, Ledger ledger, Patience patience) {
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
        var cloud = clouds.on(clouds.forDeletion(command.clusterId()));
        var tag = Tag.cluster(command.clusterId());
        var left = NetworkThings.of(cloud, tag);
        if (left.isEmpty()) {
            return Outcome.done(Proof.of(ledger, command.clusterId()));
        }
        var names = String.join(
                ", ",
                left.stream().map(thing -> thing.kind() + " " + thing.name()).toList());
        return InUse.retry(patience.pause(work), () -> {
            left.forEach(thing -> thing.delete().run());
            return Outcome.later("left-overs to be gone: " + names, patience.pause(work));
        });
    }
}
