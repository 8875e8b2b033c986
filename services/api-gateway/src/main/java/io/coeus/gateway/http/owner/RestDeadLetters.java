// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.DeadLetterOwner;
import io.coeus.gateway.owner.Services;
import io.coeus.http.ServiceClient;
import io.coeus.http.ServiceClients;
import io.coeus.messaging.inbox.DeadLetter;
import io.coeus.messaging.inbox.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The services by their REST, and this one directly. */
@ApplicationScoped
class RestDeadLetters implements DeadLetterOwner {
    private static final String LETTERS = "dead-letters";

    private final ServiceClients clients;
    private final DeadLetters own;

    @Inject
    RestDeadLetters(ServiceClients clients, DeadLetters own) {
        this.clients = clients;
        this.own = own;
    }

    @Override
    public List<DeadLetter> list(Session session, String service, int most) {
        return isOwn(service)
                ? own.list(most)
                : List.of(client(session, service).get(Paths.of(LETTERS) + "?limit=" + most, DeadLetter[].class));
    }

    @Override
    public DeadLetter show(Session session, String service, String id) {
        return isOwn(service) ? own.find(id) : client(session, service).get(path(id), DeadLetter.class);
    }

    @Override
    public void replay(Session session, String service, String id) {
        if (isOwn(service)) {
            own.replay(id);
        } else {
            client(session, service).post(path(id) + "/replay", null);
        }
    }

    @Override
    public void drop(Session session, String service, String id) {
        if (isOwn(service)) {
            own.drop(id);
        } else {
            client(session, service).delete(path(id));
        }
    }

    /** A message from elsewhere may have any id. */
    private static String path(String id) {
        return Paths.of(LETTERS, URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static boolean isOwn(String service) {
        return service.equals(Services.API_GATEWAY);
    }

    private ServiceClient client(Session session, String service) {
        return Paths.client(clients, service, session);
    }
}
