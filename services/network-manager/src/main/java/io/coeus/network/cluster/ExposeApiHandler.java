// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.cloud.Patience;
import io.coeus.contracts.network.NetworkCommand.ExposeApi;
import io.coeus.contracts.network.NetworkReply.ApiExposed;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.Tag;
import io.coeus.openstack.loadbalancer.LoadBalancer;
import io.coeus.openstack.loadbalancer.Member;
import io.coeus.openstack.loadbalancer.NewLoadBalancer;
import io.coeus.openstack.loadbalancer.NewLoadBalancer.Listener;
import io.coeus.openstack.loadbalancer.NewLoadBalancer.Monitor;
import io.coeus.openstack.loadbalancer.NewLoadBalancer.Pool;
import io.coeus.openstack.loadbalancer.NewLoadBalancer.Protocol;
import io.coeus.openstack.network.FloatingIps.FloatingIp;
import io.coeus.openstack.network.Ports.NewPort;
import io.coeus.openstack.network.Ports.Port;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a cluster's API its address: a load balancer's, or the first master's own. */
@ApplicationScoped
class ExposeApiHandler implements CommandHandler<ExposeApi, ApiExposed> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final Transactions transactions;
    private final ClusterNetworks networks;
    private final Patience patience;

    ExposeApiHandler(
            Clouds clouds, Ledger ledger, Transactions transactions, ClusterNetworks networks, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.transactions = transactions;
        this.networks = networks;
        this.patience = patience;
    }

    @Override
    public Class<ExposeApi> command() {
        return ExposeApi.class;
    }

    @Override
    public Outcome<ApiExposed> handle(ExposeApi command, Work work) {
        var network = transactions
                .inTransaction(() -> networks.find(command.clusterId()))
                .orElseThrow(() -> Problem.notFound("network of cluster", command.clusterId()));
        var cloud = clouds.on(clouds.of(command.credentialId()));
        var made = new Made(ledger, command.clusterId(), Tag.cluster(command.clusterId()));
        return command.loadBalancer()
                ? balanced(command, network, cloud, made, work)
                : Outcome.done(direct(command, cloud, made));
    }

    private static ApiExposed direct(ExposeApi command, Cloud cloud, Made made) {
        var first = command.masterNames().getFirst();
        var fixed = port(cloud, made, first).ip();
        var floating = cloud.networking()
                .floatingIps()
                .findByName(ClusterNames.floatingIp(first), made.tag())
                .map(FloatingIp::ip);
        return exposed(floating.orElse(null), fixed);
    }

    private Outcome<ApiExposed> balanced(ExposeApi command, ClusterNetwork network, Cloud cloud, Made made, Work work) {
        var name = ClusterNames.api(command.namePrefix());
        var vipPortId = made.ensure(
                Kinds.PORT,
                name,
                () -> cloud.networking().ports().findByName(name, made.tag()),
                () -> cloud.networking()
                        .ports()
                        .createAll(List.of(new NewPort(
                                name,
                                made.tag(),
                                network.networkId(),
                                network.subnetId(),
                                null,
                                List.of(network.masterGroupId()))))
                        .getFirst(),
                Port::id);
        var loadBalancers = cloud.loadBalancing().loadBalancers();
        var wanted = wanted(command, network, cloud, made, vipPortId);
        made.ensure(
                Kinds.LOAD_BALANCER,
                name,
                () -> loadBalancers.findByName(name, made.tag()),
                () -> loadBalancers.create(wanted),
                LoadBalancer::id);
        var seen = loadBalancers.converge(wanted);
        if (seen.failed()) {
            return Outcome.refused(new Problem(
                            NetworkCode.LOAD_BALANCER_FAILED, "Load balancer " + name + " went to ERROR in Octavia.")
                    .withRemedy("Try again, or create the cluster without master_lb_enabled."));
        }
        if (!seen.active()) {
            return Outcome.later(
                    "load balancer " + name + " (" + seen.provisioningStatus() + ")", patience.pause(work));
        }
        var floating = command.floatingIp()
                ? PrepareNodePortsHandler.floatingIp(name, vipPortId, network, cloud.networking(), made)
                : null;
        return Outcome.done(exposed(floating, seen.vipAddress()));
    }

    private static NewLoadBalancer wanted(
            ExposeApi command, ClusterNetwork network, Cloud cloud, Made made, String vipPortId) {
        var name = ClusterNames.api(command.namePrefix());
        var members = command.masterNames().stream()
                .map(master ->
                        new Member(master, port(cloud, made, master).ip(), command.apiPort(), network.subnetId()))
                .toList();
        var pool = new Pool(name, Protocol.TCP, members, Monitor.tcp());
        var listener = new Listener(name, Protocol.TCP, command.apiPort(), pool);
        return new NewLoadBalancer(name, made.tag(), vipPortId, null, List.of(listener));
    }

    private static Port port(Cloud cloud, Made made, String name) {
        return cloud.networking()
                .ports()
                .findByName(name, made.tag())
                .orElseThrow(() -> Problem.notFound("port of node", name));
    }

    private static ApiExposed exposed(@Nullable String floating, String inner) {
        return floating == null
                ? new ApiExposed(inner, List.of(inner))
                : new ApiExposed(floating, List.of(floating, inner));
    }
}
