// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Forwards TCP connections from one address to others, to each in turn, two virtual threads each, until closed. A target
 * that takes no connection is passed over; when none does, the connection is closed.
 */
public final class Forwarder implements AutoCloseable {
    private final ServerSocket server;
    private final List<InetSocketAddress> targets;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Forwarder(ServerSocket server, List<InetSocketAddress> targets) {
        this.server = server;
        this.targets = targets;
    }

    /** Begins to forward; fails where {@code where} cannot be listened on. */
    public static Forwarder open(InetSocketAddress where, List<InetSocketAddress> targets) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(where, 64);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        Forwarder forwarder = new Forwarder(server, List.copyOf(targets));
        Thread.ofVirtual().name("forward-" + where).start(forwarder::accept);
        return forwarder;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException e) {
                quit(server);
            }
        }
    }

    private void connect(Socket near) {
        open.add(near);
        Socket far = reach();
        try {
            open.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> copy(far, near));
            copy(near, far);
        } catch (IOException e) {
            end(near, far);
        }
    }

    /** Connected to the first of the targets that takes the connection, or else not connected. */
    private Socket reach() {
        int first = turn.getAndIncrement();
        for (int i = 0; i < targets.size(); i++) {
            Socket far = new Socket();
            try {
                far.connect(targets.get(Math.floorMod(first + i, targets.size())), 5_000);
                return far;
            } catch (IOException e) {
                quit(far);
            }
        }
        return new Socket();
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                end(from, to);
            }
        } catch (IOException e) {
            end(from, to);
        }
    }

    private void end(Socket one, Socket other) {
        quit(one);
        quit(other);
        open.remove(one);
        open.remove(other);
    }

    private static void quit(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            System.getLogger(Forwarder.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
        }
    }

    @Override
    public void close() {
        quit(server);
        open.forEach(Forwarder::quit);
    }
}
