// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.tck.ClusterDriverContract;
import io.coeus.driver.tck.CoeDriverContract;
import io.coeus.driver.tck.Witness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

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
}
