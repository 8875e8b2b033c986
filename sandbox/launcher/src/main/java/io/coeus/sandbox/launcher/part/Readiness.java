// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.part;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells whether a part that was started can be used. */
@FunctionalInterface
public interface Readiness {

    Duration PATIENCE = Duration.ofSeconds(3);

    /** One look, {@link #PATIENCE} at most; repeatable. A failure means not yet. */
    boolean isReady() throws Exception;

    /** Ready when a GET answers 2xx. */
    static Readiness http(URI uri) {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        return () -> {
            int status = Http.CLIENT.send(request, BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        };
    }

    /** Ready when it takes connections. */
    static Readiness port(int port) {
        return () -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        };
    }

    /** The one client of all looks. */
    final class Http {
        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();

        private Http() {}
    }
}
