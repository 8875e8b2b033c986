// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Endpoint;
import io.coeus.driver.tck.ClusterDriverContract;
import io.coeus.driver.tck.CoeDriverContract;
import io.coeus.driver.tck.Witness;
import io.coeus.sandbox.coe.Identity;
import io.coeus.sandbox.coe.swarm.MiniSwarm;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

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
}
