// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwarderTest {
    private static final int ENDED = -1;

    @Test
    void takesTargetsInTurnAndPassesOverThoseThatAreDown() throws IOException {
        InetSocketAddress where = free();
        try (ServerSocket one = greeter('1');
                ServerSocket two = greeter('2');
                Forwarder forwarder = Forwarder.open(where, List.of(address(one), free(), address(two)))) {
            assertThat(forwarder).isNotNull();
            assertThat(List.of(greeting(where), greeting(where), greeting(where), greeting(where)))
                    .containsExactly((int) '1', (int) '2', (int) '2', (int) '1');
        }
    }

    @Test
    void closesTheConnectionWhenAllTargetsAreDown() throws IOException {
        InetSocketAddress where = free();
        try (Forwarder forwarder = Forwarder.open(where, List.of(free(), free()))) {
            assertThat(forwarder).isNotNull();
            assertThat(greeting(where)).isEqualTo(ENDED);
        }
    }

    private static ServerSocket greeter(char greeting) throws IOException {
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket guest = server.accept()) {
                    guest.getOutputStream().write(greeting);
                } catch (IOException e) {
                    return;
                }
            }
        });
        return server;
    }

    private static int greeting(InetSocketAddress where) throws IOException {
        try (Socket socket = new Socket(where.getAddress(), where.getPort())) {
            return socket.getInputStream().read();
        }
    }

    private static InetSocketAddress address(ServerSocket server) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    private static InetSocketAddress free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return address(socket);
        }
    }
}
