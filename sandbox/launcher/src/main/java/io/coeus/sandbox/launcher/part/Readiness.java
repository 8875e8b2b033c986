// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Tells whether a part that was started can be used. */
@FunctionalInterface
public interface Readiness {

    /** One look, a second at most; repeatable. A failure means not yet. */
    boolean isReady(long pid) throws Exception;

    /** Ready when a GET answers 2xx. */
    static Readiness http(URI uri) {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(1)).build();
        return pid -> {
            int status = Http.CLIENT.send(request, BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        };
    }

    /** Ready when the process wrote its id into a file. */
    static Readiness file(Path file) {
        return pid -> Files.exists(file) && read(file).equals(Long.toString(pid));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).trim();
    }

    /** The one client of all looks. */
    final class Http {
        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();

        private Http() {}
    }
}
