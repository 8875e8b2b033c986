// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import io.coeus.driver.Capability;
import io.coeus.driver.ClusterDriver;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.Connections;
import io.coeus.driver.WorkloadDriver;
import java.util.Set;

/** Docker Swarm: one service for each workload, and overlay networks, by the Docker Engine API over TLS. */
public final class SwarmDriver implements CoeDriver {

    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.REPLICAS,
            Capability.GLOBAL,
            Capability.JOB,
            Capability.PUBLISHED_PORTS,
            Capability.COMMAND_HEALTH_CHECK,
            Capability.MOUNTS,
            Capability.NETWORKS,
            Capability.PIN_TO_NODE,
            Capability.NODE_LABELS,
            Capability.ROLLBACK);

    private final Connections<Engine> connections = new Connections<>(Engine::open, Engine::close);
    private final ClusterDriver clusters = new SwarmClusters(connections);
    private final WorkloadDriver workloads = new SwarmWorkloads(connections);

    @Override
    public String id() {
        return "swarm";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public ClusterDriver clusters() {
        return clusters;
    }

    @Override
    public WorkloadDriver workloads() {
        return workloads;
    }

    @Override
    public void close() {
        connections.close();
    }
}
