// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Container;
import io.coeus.driver.Desired;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Health;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus;
import io.coeus.driver.tck.ClusterDriverContract;
import io.coeus.driver.tck.CoeDriverContract;
import io.coeus.driver.tck.Witness;
import io.coeus.sandbox.coe.Identity;
import io.coeus.sandbox.coe.kubernetes.MiniKubernetes;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract against a Kubernetes in memory. */
class PlayedKubernetesTest {

    private static final CoeDriver DRIVER = new KubernetesDriver();
    private static MiniKubernetes.Standalone kubernetes;
    private static KubernetesWitness witness;

    @BeforeAll
    static void start() {
        kubernetes = MiniKubernetes.start(MiniKubernetes.Options.defaults());
        witness = witness(kubernetes);
    }

    static KubernetesWitness witness(MiniKubernetes.Standalone kubernetes) {
        Identity admin = kubernetes.admin();
        Endpoint endpoint =
                new Endpoint(URI.create(kubernetes.url()), kubernetes.caPem(), admin.certificatePem(), admin.keyPem());
        return new KubernetesWitness(endpoint, kubernetes.cluster().nodes());
    }

    @AfterAll
    static void stop() {
        DRIVER.close();
        witness.close();
        kubernetes.close();
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
    void forgetsANode() {
        kubernetes.cluster().addNode("leaver", Map.of(), "127.0.0.1");

        Progress progress = DRIVER.clusters().forget(witness.endpoint(), "leaver");

        assertThat(progress).isInstanceOf(Progress.Settled.class);
        assertThat(kubernetes.cluster().nodes()).doesNotContain("leaver");
    }

    @Test
    void saysWhichImageCannotBePulled() {
        UUID workload = UUID.randomUUID();
        WorkloadSpec spec = WorkloadSpecBuilder.workload("web", Container.of("registry.example/FAIL:1"))
                .build();

        await(() -> {
            Progress progress = DRIVER.workloads()
                    .converge(witness.endpoint(), new Desired(workload, workload, spec), Known.NOTHING);
            return progress instanceof Progress.Moving moving
                    && moving.waitingFor().contains("Image");
        });

        WorkloadStatus status = DRIVER.workloads().observe(witness.endpoint(), workload, Known.NOTHING);
        assertThat(status.state()).isEqualTo(WorkloadState.FAILED);
        assertThat(status.message()).contains("Image");
        witness.removeBehindBack(workload);
    }

    @Test
    void acceptsOldKeys() {
        Endpoint endpoint = witness.endpoint();
        byte[] pkcs8 = Base64.getMimeDecoder().decode(endpoint.keyPem().replaceAll("-----[^-]+-----", ""));
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
        String old = "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pkcs1) + "\n-----END RSA PRIVATE KEY-----\n";

        Health health =
                DRIVER.clusters().check(new Endpoint(endpoint.url(), endpoint.caPem(), endpoint.certificatePem(), old));

        assertThat(health).isInstanceOf(Health.Answering.class);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
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
            return witness;
        }
    }
}
