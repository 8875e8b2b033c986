// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import io.coeus.sandbox.coe.Timing;
import io.coeus.sandbox.coe.TlsListener;
import io.coeus.sandbox.coe.kubernetes.MiniKubernetes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;

/** A cluster whose Kubernetes lives in memory. */
final class MemoryKubernetes implements ControlPlane {
    private static final String MASTER = "node-role.kubernetes.io/control-plane";

    private final String clusterId;
    private final StateDir state;
    private final MiniKubernetes cluster;
    private long kept;

    MemoryKubernetes(String clusterId, StateDir state) {
        this.clusterId = clusterId;
        this.state = state;
        this.cluster =
                MiniKubernetes.create(Timing.BRISK, state.cluster(clusterId).orElse(null));
        this.kept = cluster.revision();
    }

    @Override
    public AutoCloseable listen(InetSocketAddress where, Member master) throws IOException {
        Passport passport = master.passport();
        return cluster.listen(where, new TlsListener.Trust(passport.identity("server"), passport.ca(), false));
    }

    @Override
    public void admit(NodeFile node) {
        cluster.addNode(node.name(), labels(node), node.fixedIp());
    }

    static Map<String, String> labels(NodeFile node) {
        return node.master() ? Map.of(MASTER, "") : Map.of("node-role.kubernetes.io/worker", "");
    }

    @Override
    public void switchOff(NodeFile node) {
        cluster.setReady(node.name(), false);
    }

    @Override
    public void dismiss(NodeFile node) {
        cluster.removeNode(node.name());
    }

    @Override
    public String version() {
        return MiniKubernetes.VERSION;
    }

    @Override
    public synchronized void keep() {
        long revision = cluster.revision();
        if (revision != kept) {
            state.keepCluster(clusterId, cluster.save());
            kept = revision;
        }
    }

    @Override
    public void close() {
        keep();
        cluster.close();
    }

    @Override
    public void destroy() {
        cluster.close();
        state.forgetCluster(clusterId);
    }
}
