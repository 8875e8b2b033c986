// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Forwards TCP connections from one address to another, two virtual threads each, until closed. */
final class Forwarder implements AutoCloseable {
    private final ServerSocket server;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Forwarder(ServerSocket server, InetSocketAddress target) {
        this.server = server;
        this.target = target;
    }

    static Forwarder open(InetSocketAddress where, InetSocketAddress target) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(where, 64);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        Forwarder forwarder = new Forwarder(server, target);
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
        Socket far = new Socket();
        try {
            far.connect(target, 5_000);
            open.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> copy(far, near));
            copy(near, far);
        } catch (IOException e) {
            end(near, far);
        }
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
