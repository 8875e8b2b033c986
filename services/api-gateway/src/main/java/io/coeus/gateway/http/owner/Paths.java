// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.gateway.access.Session;
import io.coeus.http.ServiceClient;
import io.coeus.http.ServiceClients;
import java.util.Map;

/** Where the owners' resources are, and how they are called for a session. */
final class Paths {
    private static final String ROOT = "/internal/v1/";

    private Paths() {}

    static String of(String collection) {
        return ROOT + collection;
    }

    static String of(String collection, String id) {
        return ROOT + collection + "/" + id;
    }

    static ServiceClient client(ServiceClients clients, String service, Session session) {
        return clients.to(service).as(session.caller());
    }

    /** For calls that act in the cloud at once, or delegate. */
    static ServiceClient delegating(ServiceClients clients, String service, Session session) {
        return client(clients, service, session).withToken(session.token());
    }

    /** A body of one member. */
    static Map<String, Object> body(String name, Object value) {
        return Map.of(name, value);
    }
}
