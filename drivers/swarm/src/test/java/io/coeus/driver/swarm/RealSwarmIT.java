// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Container;
import io.coeus.driver.Known;
import io.coeus.driver.Mount;
import io.coeus.driver.Placement;
import io.coeus.driver.Port;
import io.coeus.driver.Progress;
import io.coeus.driver.RestartPolicy;
import io.coeus.driver.Scale;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.tck.ClusterDriverContract;
import io.coeus.driver.tck.CoeDriverContract;
import io.coeus.driver.tck.Witness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract against a real Docker Engine. */
class RealSwarmIT {

    private static final CoeDriver DRIVER = new SwarmDriver();
    private static RealEngine engine;

    @BeforeAll
    static void start() throws Exception {
        engine = new RealEngine();
    }

    @AfterAll
    static void stop() throws Exception {
        DRIVER.close();
        engine.stop();
    }

    @Nested
    class Workloads extends CoeDriverContract {

        @Override
        protected CoeDriver driver() {
            return DRIVER;
        }

        @Override
        protected Witness witness() {
            return engine.witness();
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
            return engine.witness();
        }
    }

    @Nested
    class Own extends SwarmContract {

        @Override
        CoeDriver driver() {
            return DRIVER;
        }

        @Override
        SwarmWitness witness() {
            return engine.witness();
        }

        @Override
        Container failing() {
            return witness().shell("busybox sleep 1; exit 1");
        }

        @Test
        void neverWritesToTheNodesOwnDisk() throws InterruptedException, IOException {
            Path volume = Files.createTempDirectory("coeus-volume");
            Path missing = volume.resolve("not-mounted");
            WorkloadSpec spec = web().mounts(List.of(new Mount("vol", "/data", false, missing.toString())))
                    .placement(Placement.on(witness().nodes().getFirst()))
                    .build();
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (observed().state() != WorkloadState.FAILED && System.nanoTime() < end) {
                assertThat(converge(spec, Known.NOTHING)).isInstanceOf(Progress.Moving.class);
                Thread.sleep(200);
            }
            assertThat(observed().message()).contains("bind source path does not exist");
            assertThat(missing).doesNotExist();

            Files.createDirectory(missing);

            settle(spec);
            remove();
            Files.delete(missing);
            Files.delete(volume);
        }

        @Test
        void publishesThePortOfTheNode() throws InterruptedException, IOException {
            WorkloadSpec spec = WorkloadSpecBuilder.workload(
                            "web",
                            witness().shell("trap 'exit 0' TERM; busybox nc -ll -p 8080 -e /bin/busybox date & wait"))
                    .ports(List.of(new Port(8080, 18089, Port.Protocol.TCP)))
                    .build();

            settle(spec);

            assertThat(answer(18089)).contains("20");
            remove();
        }

        /** The engine's proxy accepts before the container listens, and answers nothing then. */
        private String answer(int port) throws InterruptedException, IOException {
            String answer = "";
            for (int tries = 0; answer.isEmpty() && tries < 50; tries++) {
                Thread.sleep(100);
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return answer;
        }

        @Test
        void saysThatAJobHasFailed() throws InterruptedException {
            WorkloadSpec spec = WorkloadSpecBuilder.workload("batch", failing())
                    .scale(new Scale.Job(1, 1))
                    .restartPolicy(RestartPolicy.NEVER)
                    .build();

            Progress progress = last(known -> converge(spec, known));

            assertThat(progress).isInstanceOf(Progress.Blocked.class);
            assertThat(observed().state()).isEqualTo(WorkloadState.FAILED);
            remove();
        }
    }
}
