// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.driver.CloudConfig;
import io.coeus.driver.ClusterDriver;
import io.coeus.driver.Connections;
import io.coeus.driver.DriverError;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Health;
import io.coeus.driver.Known;
import io.coeus.driver.NodeBootstrap;
import io.coeus.driver.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Brings up and takes down the nodes of a swarm.
 *
 * <p>The bootstrap script is verified by the node player and a linter; it has not been run on a booted machine yet.
 */
final class SwarmClusters implements ClusterDriver {

    private final Connections<Engine> connections;

    SwarmClusters(Connections<Engine> connections) {
        this.connections = connections;
    }

    @Override
    public Health check(Endpoint endpoint) {
        try {
            return connections.with(endpoint, SwarmClusters::health);
        } catch (RuntimeException e) {
            return new Health.Silent(SwarmErrors.of(e));
        }
    }

    private static Health health(Engine engine) {
        JsonNode info = engine.get("/info");
        if (!info.at("/Swarm/ControlAvailable").asBoolean()) {
            String state = info.at("/Swarm/LocalNodeState").asText("unknown");
            return new Health.Silent(new DriverError(
                    DriverError.Kind.UNREACHABLE, "the engine answers but is no swarm manager (swarm: " + state + ")"));
        }
        String version = info.path("ServerVersion").asText();
        return new Health.Answering(
                version, engine.apiVersion(), version, SwarmNodes.of(engine).health());
    }

    @Override
    public String bootstrap(NodeBootstrap node) {
        return CloudConfig.of("swarm", node, script());
    }

    static String script() {
        try (InputStream in = SwarmClusters.class.getResourceAsStream("node-swarm.sh")) {
            if (in == null) {
                throw new IllegalStateException("the driver's jar lacks its bootstrap script");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Progress drain(Endpoint endpoint, String nodeName) {
        return SwarmErrors.guarded(
                Known.NOTHING, () -> connections.with(endpoint, engine -> new Leaving(engine, nodeName).drain()));
    }

    @Override
    public Progress forget(Endpoint endpoint, String nodeName) {
        return SwarmErrors.guarded(
                Known.NOTHING, () -> connections.with(endpoint, engine -> new Leaving(engine, nodeName).forget()));
    }
}
