// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import io.coeus.sandbox.coe.Timing;
import io.coeus.sandbox.coe.TlsListener;
import io.coeus.sandbox.coe.swarm.MiniSwarm;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;

/** A cluster whose swarm lives in memory. */
final class MemorySwarm implements ControlPlane {
    private final String clusterId;
    private final StateDir state;
    private final MiniSwarm swarm;
    private long kept;

    MemorySwarm(String clusterId, StateDir state) {
        this.clusterId = clusterId;
        this.state = state;
        this.swarm = MiniSwarm.create(Timing.BRISK, state.cluster(clusterId).orElse(null));
        this.kept = swarm.revision();
    }

    @Override
    public AutoCloseable listen(InetSocketAddress where, Member master) throws IOException {
        Passport passport = master.passport();
        TlsListener.Trust trust = new TlsListener.Trust(passport.identity("server"), passport.ca(), true);
        return swarm.listen(where, trust, master.node().name());
    }

    @Override
    public void admit(NodeFile node) {
        swarm.addNode(node.name(), node.master(), Map.of(), node.fixedIp());
    }

    @Override
    public void switchOff(NodeFile node) {
        swarm.setReady(node.name(), false);
    }

    @Override
    public void dismiss(NodeFile node) {
        swarm.removeNode(node.name());
    }

    @Override
    public String version() {
        return MiniSwarm.VERSION;
    }

    @Override
    public synchronized void keep() {
        long revision = swarm.revision();
        if (revision != kept) {
            state.keepCluster(clusterId, swarm.save());
            kept = revision;
        }
    }

    @Override
    public void close() {
        keep();
        swarm.close();
    }

    @Override
    public void destroy() {
        swarm.close();
        state.forgetCluster(clusterId);
    }
}
