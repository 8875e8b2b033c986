// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.Caller;
import io.coeus.kernel.Secret;
import io.coeus.messaging.runtime.Traces;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.util.Optional;

/** Makes clients of other services, found by {@code coeus.<service>.url}. Safe for use by many threads. */
@ApplicationScoped
public class ServiceClients {
    private final PeerConfig peers;
    private final HttpConfig http;
    private final Traces traces;
    private final CurrentCaller current;
    private final HttpClient client;

    @Inject
    ServiceClients(PeerConfig peers, HttpConfig http, Traces traces, CurrentCaller current) {
        this.peers = peers;
        this.http = http;
        this.traces = traces;
        this.current = current;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(http.connectTimeout())
                .build();
    }

    /** A client of the service of that name, which calls for the caller of the current request, if there is one. */
    public ServiceClient to(String service) {
        var wire = new ServiceClient.Wire(
                client, traces, service, peers.url(service), new Secret(http.token()), http.answerTimeout());
        ServiceClient plain = new ServiceClient(wire, null, null);
        return caller().map(plain::as).orElse(plain);
    }

    private Optional<Caller> caller() {
        return Arc.container().requestContext().isActive() ? current.find() : Optional.empty();
    }
}
