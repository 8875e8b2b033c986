// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import io.coeus.sandbox.player.ControlPlane.Member;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one cluster and their control plane, which is there as long as a master is. Each address of the API is
 * served by one master; when that goes, another takes the shared address over. Thread-safe.
 */
final class PlayedCluster {
    private static final System.Logger LOG = System.getLogger(PlayedCluster.class.getName());

    private final String id;
    private final Factory factory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Member> masters = new LinkedHashMap<>();
    private final Map<String, NodeFile> workers = new LinkedHashMap<>();
    private final Map<InetSocketAddress, Served> served = new HashMap<>();
    private volatile @Nullable ControlPlane plane;

    PlayedCluster(String id, Factory factory) {
        this.id = id;
        this.factory = factory;
    }

    /** Makes the control plane of a cluster when its first master comes. */
    interface Factory {
        ControlPlane create(Member firstMaster) throws IOException;
    }

    private record Served(String master, AutoCloseable listener) {}

    /**
     * Lets a node take its place.
     *
     * @return false for a worker that comes before the first master: to be tried again
     */
    boolean enter(Member member) throws IOException {
        lock.lock();
        try {
            ControlPlane current = plane;
            if (current == null) {
                if (!member.node().master()) {
                    return false;
                }
                current = factory.create(member);
                plane = current;
            }
            if (member.node().master()) {
                masters.put(member.node().name(), member);
                serve(current);
            } else {
                workers.put(member.node().name(), member.node());
            }
            current.admit(member.node());
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A node is switched off: it is not ready, and a master serves nothing. */
    void switchOff(NodeFile node) throws IOException {
        lock.lock();
        try {
            masters.remove(node.name());
            unserve(node.name());
            ControlPlane current = plane;
            if (current != null) {
                current.switchOff(node);
                serve(current);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A node is gone. */
    void leave(NodeFile node) throws IOException {
        lock.lock();
        try {
            masters.remove(node.name());
            workers.remove(node.name());
            unserve(node.name());
            ControlPlane current = plane;
            if (current == null) {
                return;
            }
            if (masters.isEmpty() && node.master()) {
                current.destroy();
                plane = null;
            } else {
                current.dismiss(node);
                serve(current);
            }
        } finally {
            lock.unlock();
        }
    }

    private void serve(ControlPlane current) throws IOException {
        for (Member master : masters.values()) {
            for (String address : master.node().addresses()) {
                InetAddress host = InetAddress.getByName(address);
                InetSocketAddress where =
                        new InetSocketAddress(host, master.node().apiPort());
                if (!served.containsKey(where) && ours(host)) {
                    served.put(where, new Served(master.node().name(), current.listen(where, master)));
                }
            }
        }
    }

    private static boolean ours(InetAddress host) throws IOException {
        return host.isLoopbackAddress() || NetworkInterface.getByInetAddress(host) != null;
    }

    private void unserve(String master) {
        List<InetSocketAddress> gone = new ArrayList<>();
        served.forEach((where, each) -> {
            if (each.master().equals(master)) {
                gone.add(where);
            }
        });
        gone.forEach(where -> quit(served.remove(where)));
    }

    private void quit(@Nullable Served each) {
        try {
            if (each != null) {
                each.listener().close();
            }
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "closing a listener of cluster " + id, e);
        }
    }

    /** The version of the engine, "" before the first master. */
    String version() {
        ControlPlane current = plane;
        return current == null ? "" : current.version();
    }

    boolean empty() {
        lock.lock();
        try {
            return masters.isEmpty() && workers.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    List<String> addresses() {
        lock.lock();
        try {
            return served.keySet().stream()
                    .map(where -> where.getAddress().getHostAddress() + ":" + where.getPort())
                    .sorted()
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    void keep() {
        ControlPlane current = plane;
        if (current != null) {
            current.keep();
        }
    }

    /** Ends the play; the next player goes on from what was kept. */
    void close() {
        lock.lock();
        try {
            List.copyOf(served.keySet()).forEach(where -> quit(served.remove(where)));
            ControlPlane current = plane;
            if (current != null) {
                current.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
