// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Capability;
import io.coeus.driver.ClusterDriver;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.Connections;
import io.coeus.driver.WorkloadDriver;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.EnumSet;
import java.util.Set;

/** Kubernetes: Deployments, DaemonSets, Jobs and CronJobs with a Service, by server-side apply. */
public final class KubernetesDriver implements CoeDriver {

    private static final Set<Capability> CAPABILITIES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Capability.SECRETS, Capability.CONFIGS, Capability.ROLLBACK)));

    private final Connections<KubernetesClient> connections =
            new Connections<>(KubeClients::open, KubernetesClient::close);
    private final ClusterDriver clusters = new KubernetesClusters(connections);
    private final WorkloadDriver workloads = new KubernetesWorkloads(connections);

    @Override
    public String id() {
        return "kubernetes";
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
