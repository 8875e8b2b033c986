// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.node;

import io.coeus.gateway.owner.Services;
import io.coeus.http.HttpConfig;
import io.coeus.http.InternalHeaders;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.runtime.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Hands bytes to cluster-manager and its answer back, reading neither. */
@ApplicationScoped
class Relay {
    private static final String NODE_TOKEN = "X-Node-Token";

    private final HttpClient client;
    private final URI url;
    private final String secret;
    private final Duration patience;

    @Inject
    Relay(Config config, HttpConfig http) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(http.connectTimeout())
                .build();
        this.url = URI.create(config.getValue("coeus." + Services.CLUSTER_MANAGER + ".url", String.class));
        this.secret = http.token();
        this.patience = http.answerTimeout();
    }

    /**
     * Posts to {@code /internal/v1/nodes/}{@code verb}.
     *
     * @throws Problem of kind UNAVAILABLE when there is no answer
     */
    HttpResponse<byte[]> post(String verb, byte[] body, @Nullable String nodeToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve("/internal/v1/nodes/" + verb))
                .timeout(patience)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        header(request, InternalHeaders.REQUEST_ID, LogContext.requestId());
        header(request, NODE_TOKEN, nodeToken);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "cluster-manager does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "Coeus is stopping.", e);
        }
    }

    private static void header(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.setHeader(name, value);
        }
    }
}
