// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.workload;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.contracts.network.NetworkCommand.NetworkWish;
import io.coeus.contracts.network.NetworkCommand.PrepareWorkloadPorts;
import io.coeus.contracts.network.NetworkReply.WorkloadPortsReady;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.network.cluster.Kinds;
import io.coeus.openstack.Tag;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Ports.NewPort;
import io.coeus.openstack.network.Ports.Port;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes one port for each replica in each network a workload wants, and gives back those of replicas it no longer has. */
@ApplicationScoped
class PrepareWorkloadPortsHandler implements CommandHandler<PrepareWorkloadPorts, WorkloadPortsReady> {
    private final Clouds clouds;
    private final Ledger ledger;

    PrepareWorkloadPortsHandler(Clouds clouds, Ledger ledger) {
        this.clouds = clouds;
        this.ledger = ledger;
    }

    @Override
    public Class<PrepareWorkloadPorts> command() {
        return PrepareWorkloadPorts.class;
    }

    @Override
    public Outcome<WorkloadPortsReady> handle(PrepareWorkloadPorts command, Work work) {
        var neutron = clouds.on(clouds.of(command.credentialId())).networking();
        var made = new Made(ledger, command.workloadId(), Tag.workload(command.workloadId()));
        var wanted = new HashSet<String>();
        var portIds = new TreeMap<String, List<String>>();
        for (var wish : command.networks()) {
            portIds.put(wish.networkId(), ports(command, wish, neutron, made, wanted));
        }
        made.names(Kinds.PORT).stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> WorkloadPorts.remove(name, neutron, made));
        return Outcome.done(new WorkloadPortsReady(portIds));
    }

    private static List<String> ports(
            PrepareWorkloadPorts command, NetworkWish wish, Networking neutron, Made made, Set<String> wanted) {
        var ids = new ArrayList<String>();
        for (int replica = 0; replica < command.replicas(); replica++) {
            var name = WorkloadPorts.name(command.namePrefix(), wish.networkId(), replica);
            wanted.add(name);
            ids.add(port(name, wish, replica == 0 ? wish.fixedIp() : null, neutron, made));
        }
        return List.copyOf(ids);
    }

    private static String port(String name, NetworkWish wish, @Nullable String fixedIp, Networking neutron, Made made) {
        var port = new NewPort(name, made.tag(), wish.networkId(), null, fixedIp, List.of());
        return made.ensure(
                Kinds.PORT,
                name,
                () -> neutron.ports().findByName(name, made.tag()),
                () -> neutron.ports().createAll(List.of(port)).getFirst(),
                Port::id);
    }
}
