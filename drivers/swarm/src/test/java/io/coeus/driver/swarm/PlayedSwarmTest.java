// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Container;
import io.coeus.driver.Desired;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.Scale;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus;
import io.coeus.driver.tck.ClusterDriverContract;
import io.coeus.driver.tck.CoeDriverContract;
import io.coeus.driver.tck.Witness;
import io.coeus.sandbox.coe.Identity;
import io.coeus.sandbox.coe.swarm.MiniSwarm;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract against a swarm in memory. */
class PlayedSwarmTest {

    private static final CoeDriver DRIVER = new SwarmDriver();
    private static MiniSwarm.Standalone swarm;
    private static SwarmWitness witness;

    @BeforeAll
    static void start() {
        swarm = MiniSwarm.start(MiniSwarm.Options.defaults());
        witness = witness(swarm);
    }

    static SwarmWitness witness(MiniSwarm.Standalone swarm) {
        Identity client = swarm.client("coeus");
        Endpoint endpoint = new Endpoint(
                URI.create(swarm.url().replace("https://", "tcp://")),
                swarm.caPem(),
                client.certificatePem(),
                client.keyPem());
        return new SwarmWitness(endpoint, "registry.example/web:1");
    }

    @AfterAll
    static void stop() {
        DRIVER.close();
        witness.close();
        swarm.close();
    }

    @Nested
    class Workloads extends CoeDriverContract {

        @Override
        protected CoeDriver driver() {
            return DRIVER;
        }

        @Override
        protected Witness witness() {
            return witness;
        }
    }

    @Nested
    class Clusters extends ClusterDriverContract {

        @Override
        protected CoeDriver driver() {
            return DRIVER;
        }

        @Override
        protected Witness witness() {
            return witness;
        }
    }

    @Test
    void drainsAndForgetsANode() throws InterruptedException {
        swarm.swarm().addNode("leaver", false, Map.of(), "127.0.0.1");
        UUID workload = UUID.randomUUID();
        WorkloadSpec spec = WorkloadSpecBuilder.workload("web", witness.running())
                .scale(new Scale.Replicas(3))
                .build();
        Desired desired = new Desired(workload, workload, spec);
        Function<Known, Progress> converge = known -> DRIVER.workloads().converge(witness.endpoint(), desired, known);
        SwarmContract.last(converge);

        Progress drained = SwarmContract.last(known -> DRIVER.clusters().drain(witness.endpoint(), "leaver"));
        Progress again = SwarmContract.last(converge);
        Progress forgotten = SwarmContract.last(known -> DRIVER.clusters().forget(witness.endpoint(), "leaver"));

        assertThat(List.of(drained, again, forgotten)).hasOnlyElementsOfType(Progress.Settled.class);
        assertThat(DRIVER.workloads()
                        .observe(witness.endpoint(), workload, Known.NOTHING)
                        .instances())
                .hasSize(3)
                .noneMatch(instance -> "leaver".equals(instance.node()));
        assertThat(swarm.swarm().nodes()).doesNotContain("leaver");
        witness.removeBehindBack(workload);
    }

    @Test
    void saysWhichImageIsMissing() throws InterruptedException {
        UUID workload = UUID.randomUUID();
        WorkloadSpec spec = WorkloadSpecBuilder.workload("web", Container.of("registry.example/FAIL:1"))
                .build();
        Desired desired = new Desired(workload, workload, spec);
        WorkloadStatus status = WorkloadStatus.absent();

        for (int i = 0; i < 100 && status.state() != WorkloadState.FAILED; i++) {
            DRIVER.workloads().converge(witness.endpoint(), desired, Known.NOTHING);
            status = DRIVER.workloads().observe(witness.endpoint(), workload, Known.NOTHING);
            Thread.sleep(50);
        }

        assertThat(status.state()).isEqualTo(WorkloadState.FAILED);
        assertThat(status.message()).contains("No such image");
        witness.removeBehindBack(workload);
    }

    @Nested
    class Own extends SwarmContract {

        @Override
        CoeDriver driver() {
            return DRIVER;
        }

        @Override
        SwarmWitness witness() {
            return witness;
        }

        @Override
        Container failing() {
            return Container.of("registry.example/FAIL:1");
        }
    }
}
