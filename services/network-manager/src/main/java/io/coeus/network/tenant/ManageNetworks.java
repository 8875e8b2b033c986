// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.tenant;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.contracts.network.NetworkEvent;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.network.tenant.TenantNetwork.State;
import io.coeus.openstack.Tag;
import io.coeus.openstack.network.Networking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes and removes networks of projects, at once and with the user's own token. */
@ApplicationScoped
public class ManageNetworks {
    private final Transactions transactions;
    private final TenantNetworks networks;
    private final Clouds clouds;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    ManageNetworks(
            Transactions transactions,
            TenantNetworks networks,
            Clouds clouds,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.networks = networks;
        this.clouds = clouds;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The network; NOT_FOUND also when it is another project's. */
    public TenantNetwork show(String id, Caller caller) {
        return transactions.inTransaction(() -> own(id, caller));
    }

    /** Makes it. Repeating with the same id finishes what was begun. What cannot be made is removed again. */
    public TenantNetwork create(NewNetwork wanted, Caller caller, Secret userToken) {
        var known = transactions.inTransaction(() -> networks.find(wanted.id()));
        var network = known.isPresent() ? show(wanted.id(), caller) : save(started(wanted, caller));
        if (network.state() != State.CREATING) {
            return network;
        }
        var neutron = clouds.on(clouds.of(userToken)).networking();
        var parts = new NetworkParts(neutron, made(network.id()), network);
        try {
            var ids = parts.make(wanted.externalNetwork());
            return save(network.ready(ids.networkId(), ids.subnetId(), clock.instant()));
        } catch (Problem e) {
            if (!e.kind().retryable()) {
                parts.remove();
                forget(network);
            }
            throw e;
        }
    }

    /** Removes it; a network that is not there is fine. */
    public TenantNetwork delete(String id, Caller caller, Secret userToken) {
        var network = save(show(id, caller).become(State.DELETING, null, clock.instant()));
        Networking neutron = clouds.on(clouds.of(userToken)).networking();
        try {
            new NetworkParts(neutron, made(id), network).remove();
        } catch (Problem e) {
            save(network.become(State.FAILED, "It could not be deleted: " + e.detail(), clock.instant()));
            throw e;
        }
        forget(network);
        return network;
    }

    private Made made(String id) {
        return new Made(ledger, id, Tag.network(id));
    }

    private TenantNetwork started(NewNetwork wanted, Caller caller) {
        var now = clock.instant();
        return new TenantNetwork(
                wanted.id(),
                wanted.name(),
                caller.projectId().value(),
                caller.userId().value(),
                State.CREATING,
                null,
                wanted.cidr(),
                null,
                null,
                1,
                now,
                now);
    }

    private TenantNetwork own(String id, Caller caller) {
        return networks.find(id)
                .filter(network -> caller.mayAct(new ProjectId(network.projectId())))
                .orElseThrow(() -> Problem.notFound("network", id));
    }

    private TenantNetwork save(TenantNetwork network) {
        return transactions.inTransaction(() -> {
            networks.save(network);
            outbox.event(network.id(), network.projectId(), new NetworkEvent.Changed(network.view()));
            return network;
        });
    }

    private void forget(TenantNetwork network) {
        transactions.run(() -> {
            networks.remove(network.id());
            outbox.event(network.id(), network.projectId(), new NetworkEvent.Deleted(network.view()));
        });
    }
}
