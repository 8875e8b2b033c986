// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** One HTTP request and the answer to it. Used by one thread. */
public final class Call {
    private static final int LARGEST_BODY = 4 << 20;

    private final HttpExchange exchange;
    private final List<String> path;
    private final Map<String, String> query;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
        this.path = split(exchange.getRequestURI().getRawPath());
        this.query = parameters(exchange.getRequestURI().getRawQuery());
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    /** The decoded segments of the path, without empty ones. */
    public List<String> path() {
        return path;
    }

    /** A query parameter, "" when absent. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** Whether a query parameter is set to true or 1. */
    public boolean flag(String name) {
        return query(name).equals("true") || query(name).equals("1");
    }

    /** The first value of a request header, "" when absent. */
    public String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** The request body; more than 4 MiB is an {@link IOException}. */
    public byte[] body() throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new IOException("request body larger than 4 MiB");
        }
        return body;
    }

    /** Who calls, from the client certificate that the TLS handshake verified. */
    public Caller caller() {
        if (!(exchange instanceof HttpsExchange https)) {
            return Caller.ANONYMOUS;
        }
        try {
            Certificate[] chain = https.getSSLSession().getPeerCertificates();
            return chain[0] instanceof X509Certificate first ? Caller.of(first) : Caller.ANONYMOUS;
        } catch (SSLPeerUnverifiedException e) {
            return Caller.ANONYMOUS;
        }
    }

    /** Sets a header of the answer; to be called before replying. */
    public Call with(String header, String value) {
        exchange.getResponseHeaders().set(header, value);
        return this;
    }

    public void reply(int status, JsonNode body) throws IOException {
        reply(status, "application/json", Json.bytes(body));
    }

    public void reply(int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (method().equals("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** An answer without a body. */
    public void reply(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    /** Begins an answer of unknown length; each flush reaches the client at once. */
    public OutputStream stream(String contentType) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static List<String> split(String rawPath) {
        return Arrays.stream(rawPath.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
    }

    private static Map<String, String> parameters(@Nullable String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
