// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP port in front of another one, which a test can shut: open connections are cut then and new ones are refused, as
 * when the server behind it has died.
 */
public final class Gate implements Closeable {
    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    /** Opens a gate on a free port of the loopback address before {@code target} of the same address. */
    public Gate(int target) {
        this.target = target;
        this.door = listen(0);
        this.port = door.getLocalPort();
        accept(door);
    }

    /** The port to connect to. */
    public int port() {
        return port;
    }

    /** Cuts all connections and refuses new ones. */
    public synchronized void shut() {
        close(door);
        sockets.forEach(Gate::close);
        sockets.clear();
    }

    /** Lets connections through again. */
    public synchronized void open() {
        door = listen(port);
        accept(door);
    }

    @Override
    public void close() {
        shut();
    }

    private void accept(ServerSocket open) {
        Thread.ofVirtual().start(() -> {
            while (!open.isClosed()) {
                try {
                    join(open.accept());
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void join(Socket client) {
        sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            copy(client, server);
            copy(server, client);
        } catch (IOException e) {
            close(client);
        }
    }

    private void copy(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // One of the two sides has gone: so does the other.
                return;
            } finally {
                sockets.remove(from);
                sockets.remove(to);
            }
        });
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
