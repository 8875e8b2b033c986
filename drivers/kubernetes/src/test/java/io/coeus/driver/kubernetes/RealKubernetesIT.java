// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.tck.ClusterDriverContract;
import io.coeus.driver.tck.CoeDriverContract;
import io.coeus.driver.tck.Witness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

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
}
