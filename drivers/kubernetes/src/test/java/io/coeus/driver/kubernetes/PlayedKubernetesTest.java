// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Endpoint;
import io.coeus.driver.tck.ClusterDriverContract;
import io.coeus.driver.tck.CoeDriverContract;
import io.coeus.driver.tck.Witness;
import io.coeus.sandbox.coe.Identity;
import io.coeus.sandbox.coe.kubernetes.MiniKubernetes;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

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
        Endpoint endpoint = new Endpoint(
                URI.create(kubernetes.url()), kubernetes.caPem(), admin.certificatePem(), admin.keyPem());
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
}
