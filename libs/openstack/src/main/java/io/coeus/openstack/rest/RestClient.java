// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import io.coeus.openstack.CloudSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One service, called with one session. Cheap to make; safe for use by many threads. */
public final class RestClient {
    private final Exchange exchange;
    private final CloudSession session;
    private final ServiceApi service;
    private final Timeouts timeouts;

    public RestClient(Exchange exchange, CloudSession session, ServiceApi service, Timeouts timeouts) {
        this.exchange = exchange;
        this.session = session;
        this.service = service;
        this.timeouts = timeouts;
    }

    /** A call to this path; each segment is encoded, so ids from users cannot lead elsewhere. */
    public Call at(String... segments) {
        return new Call(this, "/" + path(segments));
    }

    /** Whose access is used. */
    public CloudSession session() {
        return session;
    }

    Exchange exchange() {
        return exchange;
    }

    ServiceApi service() {
        return service;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    String base() {
        return service.base(session.endpoint(service.type()));
    }

    private static String path(String... segments) {
        return Arrays.stream(segments).map(RestClient::encode).collect(Collectors.joining("/"));
    }

    static String encode(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
    }
}
