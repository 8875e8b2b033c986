// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The JDK's HTTP client. Never follows redirects, which would carry a token to another address. */
public final class JdkTransport implements Transport {
    private final HttpClient client;

    public JdkTransport(HttpClient client) {
        this.client = client;
    }

    /** HTTP/1.1, the system's trust store. */
    public static JdkTransport ordinary(Duration connectTimeout) {
        return new JdkTransport(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build());
    }

    @Override
    public Response send(Request request) throws IOException, InterruptedException {
        try {
            HttpResponse<String> answer = client.send(http(request), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Response(answer.statusCode(), firstValues(answer), answer.body());
        } catch (HttpConnectTimeoutException | UnresolvedAddressException e) {
            ConnectException notConnected = new ConnectException(e.getMessage());
            notConnected.initCause(e);
            throw notConnected;
        }
    }

    private static HttpRequest http(Request request) {
        String body = request.body();
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .timeout(request.timeout())
                .method(request.verb().name(), publisher);
        request.headers().forEach(builder::setHeader);
        return builder.build();
    }

    private static Map<String, String> firstValues(HttpResponse<?> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return Map.copyOf(headers);
    }
}
