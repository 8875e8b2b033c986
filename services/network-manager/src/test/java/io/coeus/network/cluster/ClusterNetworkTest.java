// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.sweep.Thing;
import io.coeus.contracts.network.NetworkCommand.ExposeApi;
import io.coeus.contracts.network.NetworkCommand.NodePort;
import io.coeus.contracts.network.NetworkCommand.PrepareClusterNetwork;
import io.coeus.contracts.network.NetworkCommand.PrepareNodePorts;
import io.coeus.contracts.network.NetworkCommand.ProveNothingRemains;
import io.coeus.contracts.network.NetworkCommand.RemoveClusterNetwork;
import io.coeus.contracts.network.NetworkCommand.RemoveNodePorts;
import io.coeus.contracts.network.NetworkCommand.UnexposeApi;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.openstack.Tag;
import io.coeus.sandbox.testkit.CloudResource;
import io.coeus.sandbox.testkit.Commands;
import io.coeus.sandbox.testkit.Faults;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network of a cluster in a cloud: made once whatever happens, and gone without a trace. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(CloudResource.class)
class ClusterNetworkTest {
    private static final String MASTER = "web-master-0";
    private static final String WORKER = "web-worker-0";

    @Inject
    Commands commands;

    @Inject
    Faults faults;

    @Inject
    Clouds clouds;

    private final String id = UUID.randomUUID().toString();

    @AfterEach
    void calm() {
        faults.clear();
    }

    @Test
    void makesEachThingOnceHoweverOftenItIsAsked() {
        var first = commands.run(network());
        assertThat(commands.run(network())).isEqualTo(first);
        var ports = commands.run(ports());
        assertThat(commands.run(ports())).isEqualTo(ports);
        var exposed = commands.run(expose());
        assertThat(commands.run(expose())).isEqualTo(exposed);

        assertThat(counts())
                .isEqualTo(Map.of(
                        Kinds.NETWORK, 1L,
                        Kinds.SUBNET, 1L,
                        Kinds.ROUTER, 1L,
                        Kinds.SECURITY_GROUP, 2L,
                        Kinds.PORT, 3L,
                        Kinds.FLOATING_IP, 2L,
                        Kinds.LOAD_BALANCER, 1L));
        assertThat(ports.nodes()).extracting(node -> node.nodeName()).containsExactly(MASTER, WORKER);
        assertThat(ports.nodes().getFirst().floatingIp()).startsWith("127.30.");
        assertThat(exposed.sans()).contains(exposed.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"networks", "subnets", "routers", "security-groups", "ports", "floatingips"})
    void adoptsWhatItMadeWhenTheAnswerWasLost(String kind) {
        faults.add("{'service':'neutron','method':'POST','pathRegex':'^/v2.0/" + kind
                + "$','nth':1,'times':1,'action':'act-then-reset'}");

        untilDone(() -> commands.run(network()));
        untilDone(() -> commands.run(ports()));

        assertThat(counts())
                .isEqualTo(Map.of(
                        Kinds.NETWORK, 1L,
                        Kinds.SUBNET, 1L,
                        Kinds.ROUTER, 1L,
                        Kinds.SECURITY_GROUP, 2L,
                        Kinds.PORT, 2L,
                        Kinds.FLOATING_IP, 1L));
    }

    @Test
    void removesAllOfItAndProvesThatNothingRemains() {
        commands.run(network());
        commands.run(ports());
        commands.run(expose());

        takeBack();
        takeBack();

        assertThat(things(id)).isEmpty();
        assertThat(commands.run(new ProveNothingRemains(id, "p1", id)).removed())
                .hasSize(11)
                .allSatisfy(removed -> assertThat(removed.removedAt()).isNotNull());
    }

    @Test
    void aLoadBalancerThatIsRefusedLeavesNothingBehind() {
        commands.run(network());
        commands.run(ports());
        faults.add("{'service':'octavia','method':'POST','action':'error','status':403,"
                + "'message':'Quota has been met for resources: Load Balancer'}");

        assertThatThrownBy(() -> commands.run(expose())).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.kind().retryable())
                .isFalse());
        commands.run(unexpose());

        assertThat(counts()).containsEntry(Kinds.PORT, 2L).doesNotContainKey(Kinds.LOAD_BALANCER);
        takeBack();
        assertThat(things(id)).isEmpty();
    }

    @Test
    void whatCannotBeHadIsRefusedWithTheReason() {
        commands.run(network());
        faults.add(
                "{'service':'neutron','method':'POST','pathRegex':'^/v2.0/ports$','action':'error','status':409,"
                        + "'body':{'NeutronError':{'type':'OverQuota','message':'Quota exceeded for resources: port.','detail':''}}}");

        assertThatThrownBy(() -> commands.run(ports())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.EXHAUSTED);
            assertThat(problem.detail()).contains("port");
        });
        commands.run(new RemoveNodePorts(id, "p1", id, List.of(MASTER, WORKER)));
        assertThat(counts()).doesNotContainKeys(Kinds.PORT, Kinds.FLOATING_IP);
    }

    @Test
    void oneClustersRemovalLeavesAnothersAlone() {
        String other = UUID.randomUUID().toString();
        commands.run(network(other));
        commands.run(network());

        commands.run(new RemoveClusterNetwork(id, "p1", id));

        assertThat(things(id)).isEmpty();
        assertThat(things(other)).hasSize(5);
    }

    private void takeBack() {
        commands.run(unexpose());
        commands.run(new RemoveNodePorts(id, "p1", id, List.of(MASTER, WORKER)));
        commands.run(new RemoveClusterNetwork(id, "p1", id));
    }

    private PrepareClusterNetwork network() {
        return network(id);
    }

    private PrepareClusterNetwork network(String id) {
        String external = clouds.on(clouds.of(id))
                .networking()
                .networks()
                .listExternal()
                .getFirst()
                .id();
        return new PrepareClusterNetwork(
                id, "web-" + id, "p1", id, external, null, null, "10.7.0.0/24", List.of("8.8.8.8"), 6443);
    }

    private PrepareNodePorts ports() {
        return new PrepareNodePorts(
                id, "p1", id, List.of(new NodePort(MASTER, "master", true), new NodePort(WORKER, "worker", false)));
    }

    private ExposeApi expose() {
        return new ExposeApi(id, "web-" + id, "p1", id, true, true, 6443, List.of(MASTER));
    }

    private UnexposeApi unexpose() {
        return new UnexposeApi(id, "p1", id);
    }

    private List<Thing> things(String id) {
        return NetworkThings.of(clouds.on(clouds.of(id)), Tag.cluster(id));
    }

    private Map<String, Long> counts() {
        return things(id).stream().collect(Collectors.groupingBy(Thing::kind, Collectors.counting()));
    }

    /** As the dispatcher does when a handler fails with what may pass. */
    private static void untilDone(Runnable command) {
        for (int tries = 0; tries < 3; tries++) {
            try {
                command.run();
                return;
            } catch (Problem e) {
                if (!e.kind().retryable()) {
                    throw e;
                }
            }
        }
        command.run();
    }
}
