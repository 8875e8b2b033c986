// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.cloud.Clouds;
import io.coeus.contracts.baremetal.BaremetalCommand;
import io.coeus.contracts.baremetal.BaremetalCommand.LendMachines;
import io.coeus.contracts.baremetal.BaremetalCommand.ProveNothingRemains;
import io.coeus.contracts.baremetal.BaremetalCommand.ReturnMachines;
import io.coeus.kernel.Problem;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.Tag;
import io.coeus.openstack.baremetal.Machine;
import io.coeus.openstack.network.Ports.NewPort;
import io.coeus.sandbox.testkit.CloudResource;
import io.coeus.sandbox.testkit.Commands;
import io.coeus.sandbox.testkit.Faults;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Machines of a cloud, four in all, lent to clusters and given back. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(CloudResource.class)
class MachinesTest {
    private static final String CLASS = "baremetal";
    private static final int ALL = 4;

    @Inject
    Commands commands;

    @Inject
    Faults faults;

    @Inject
    Clouds clouds;

    private final Set<String> clusters = new HashSet<>();

    @AfterEach
    void everythingIsGivenBack() {
        faults.clear();
        clusters.forEach(id -> commands.run(giveBack(id)));
        assertThat(cloud().bareMetal().machines().available(CLASS)).hasSize(ALL);
    }

    @Test
    void aNodeGetsOneMachineHoweverOftenItIsAsked() {
        LendMachines wish = wish(2);
        var lent = commands.run(wish);

        assertThat(commands.run(wish)).isEqualTo(lent);
        assertThat(lent(wish.clusterId())).hasSize(2).allMatch(Machine::active);
        assertThat(lent.machineIds().values()).doesNotHaveDuplicates();
    }

    @Test
    void aLostAnswerCostsNoSecondMachine() {
        LendMachines wish = wish(1);
        faults.add("{'service':'ironic','method':'PATCH','nth':1,'times':1,'action':'act-then-reset'}");

        try {
            commands.run(wish);
        } catch (Problem lost) {
            assertThat(lost.kind().retryable()).isTrue();
            commands.run(wish);
        }

        assertThat(lent(wish.clusterId())).hasSize(1);
    }

    @Test
    void noMachineIsLentTwice() throws Exception {
        List<LendMachines> wishes = List.of(wish(2), wish(2));

        try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
            var lending = wishes.stream()
                    .map(wish -> (Callable<Object>) () -> commands.run(wish))
                    .toList();
            for (var done : side.invokeAll(lending)) {
                done.get();
            }
        }

        assertThat(wishes.stream()
                        .flatMap(wish -> lent(wish.clusterId()).stream())
                        .map(Machine::id))
                .hasSize(ALL)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoComesTooLateIsToldAndKeepsNothing() {
        commands.run(wish(3));
        LendMachines late = wish(2);

        assertThatThrownBy(() -> commands.run(late))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(BaremetalCode.NO_MACHINE_FREE));
        commands.run(giveBack(late.clusterId()));

        assertThat(lent(late.clusterId())).isEmpty();
    }

    @Test
    void aMachineThatCannotBeDeployedIsToldAndGivenBack() {
        LendMachines wish = wish(1);
        faults.add("{'service':'ironic','method':'PUT','pathRegex':'/states/provision$','action':'error','status':400,"
                + "'message':'Node failed to validate deploy'}");

        assertThatThrownBy(() -> commands.run(wish)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind().retryable()).isFalse();
            assertThat(problem.detail()).contains("failed to validate");
        });
        assertThat(lent(wish.clusterId())).hasSize(1);
        faults.clear();
        commands.run(giveBack(wish.clusterId()));

        assertThat(lent(wish.clusterId())).isEmpty();
    }

    @Test
    void whatWasGivenBackIsProvenFree() {
        LendMachines wish = wish(1);
        commands.run(wish);

        commands.run(giveBack(wish.clusterId()));

        assertThat(commands.run(new ProveNothingRemains(wish.clusterId(), "p1", "c"))
                        .removed())
                .hasSize(1);
    }

    private LendMachines wish(int nodes) {
        String id = UUID.randomUUID().toString();
        clusters.add(id);
        String image = cloud().images().find("cirros").orElseThrow().id();
        var machines = IntStream.range(0, nodes)
                .mapToObj(node -> new BaremetalCommand.Machine("node-" + node, "worker", port(id)))
                .toList();
        return new LendMachines(id, "p1", "c", CLASS, image, machines);
    }

    private String port(String clusterId) {
        var networking = cloud().networking();
        var network = networking.networks().resolve("private").orElseThrow();
        return networking
                .ports()
                .createAll(List.of(new NewPort("port", Tag.cluster(clusterId), network.id(), null, null, List.of())))
                .getFirst()
                .id();
    }

    private static ReturnMachines giveBack(String clusterId) {
        return new ReturnMachines(clusterId, "p1", "c", List.of("node-0", "node-1", "node-2"));
    }

    private List<Machine> lent(String clusterId) {
        return cloud().bareMetal().machines().listByTag(Tag.cluster(clusterId));
    }

    private Cloud cloud() {
        return clouds.on(clouds.own());
    }
}
