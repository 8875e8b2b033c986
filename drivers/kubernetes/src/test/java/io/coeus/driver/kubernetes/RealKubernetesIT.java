// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Desired;
import io.coeus.driver.DriverError;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.Scale;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import io.coeus.driver.tck.ClusterDriverContract;
import io.coeus.driver.tck.CoeDriverContract;
import io.coeus.driver.tck.Witness;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract against a real API server, scheduler and controllers. */
class RealKubernetesIT {

    private static final CoeDriver DRIVER = new KubernetesDriver();
    private static RealKubernetes kubernetes;

    @BeforeAll
    static void start() throws Exception {
        kubernetes = new RealKubernetes();
    }

    @AfterAll
    static void stop() throws Exception {
        DRIVER.close();
        kubernetes.stop();
    }

    @Test
    void saysWhyTheServerDoesNotTakeIt() {
        KubernetesWitness witness = kubernetes.witness();
        WorkloadSpec spec = WorkloadSpecBuilder.workload("nightly", witness.ending())
                .scale(new Scale.Cron("whenever"))
                .build();
        Desired desired = new Desired(UUID.randomUUID(), UUID.randomUUID(), spec);

        Progress progress = DRIVER.workloads().converge(witness.endpoint(), desired, Known.NOTHING);

        assertThat(progress).isInstanceOfSatisfying(Progress.Blocked.class, blocked -> {
            assertThat(blocked.error().kind()).isEqualTo(DriverError.Kind.INVALID);
            assertThat(blocked.error().message()).contains("schedule");
        });
    }

    @Nested
    class Workloads extends CoeDriverContract {

        @Override
        protected CoeDriver driver() {
            return DRIVER;
        }

        @Override
        protected Witness witness() {
            return kubernetes.witness();
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
            return kubernetes.witness();
        }
    }

    @Nested
    class Own extends KubernetesContract {

        @Override
        CoeDriver driver() {
            return DRIVER;
        }

        @Override
        KubernetesWitness witness() {
            return kubernetes.witness();
        }
    }
}
