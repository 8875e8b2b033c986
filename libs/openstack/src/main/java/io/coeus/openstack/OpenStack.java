// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.kernel.Secret;
import io.coeus.openstack.identity.AccessSource;
import io.coeus.openstack.identity.Catalog;
import io.coeus.openstack.identity.CloudAccess;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.IssuedToken;
import io.coeus.openstack.identity.Keystone;
import io.coeus.openstack.identity.RenewedSession;
import io.coeus.openstack.identity.ServiceTypes;
import io.coeus.openstack.identity.TokenInfo;
import io.coeus.openstack.rest.Exchange;
import io.coeus.openstack.rest.JdkTransport;
import io.coeus.openstack.rest.Pause;
import io.coeus.openstack.rest.RestClient;
import io.coeus.openstack.rest.ServiceApi;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * One cloud: the way to sessions and, with them, to its services. Make one per process, since it holds the connections and
 * knows how much each service bears. Safe for use by many threads.
 */
public final class OpenStack {
    private final Exchange exchange;
    private final CloudSettings settings;
    private final Keystone keystone;

    public OpenStack(Exchange exchange, CloudSettings settings) {
        this.exchange = exchange;
        this.settings = settings;
        this.keystone = new Keystone(exchange, settings.authUrl(), settings.timeouts());
    }

    /** A cloud over the network, by the system's clock. Connects to nothing yet. */
    public static OpenStack of(CloudSettings settings, CallListener listener) {
        Exchange exchange = new Exchange(
                JdkTransport.ordinary(settings.timeouts().connect()),
                settings.governor(),
                listener,
                InstantSource.system(),
                Pause.REAL,
                new Random());
        return new OpenStack(exchange, settings);
    }

    public Keystone keystone() {
        return keystone;
    }

    /** A session that authenticates with a credential when first used, and again whenever its token runs out. */
    public CloudSession session(Credential credential) {
        return session(refused -> access(keystone.authenticate(credential)));
    }

    /** A session whose access comes from elsewhere, such as from auth-bridge. */
    public CloudSession session(AccessSource source) {
        return new RenewedSession(source, exchange.clock());
    }

    /** A session with a token somebody handed over; it ends when the token does. */
    public CloudSession session(Secret token, TokenInfo info) {
        return session(refused -> access(new IssuedToken(token, info)));
    }

    /** One service, called with one session: for what the ports do not cover. */
    public RestClient client(ServiceApi service, CloudSession session) {
        return new RestClient(exchange, session, service, settings.timeouts());
    }

    /** The services of this cloud, with one session. */
    public Cloud as(CloudSession session) {
        return new RestCloud(service -> client(service, session), keystone, session);
    }

    /** A token as access: its catalogue, with the settings' region, interface and overrides applied. */
    public CloudAccess access(IssuedToken issued) {
        TokenInfo info = issued.info();
        TokenInfo.Named project = info.project();
        return new CloudAccess(
                issued.token(),
                info.expiresAt(),
                project == null ? "" : project.id(),
                info.user().id(),
                endpoints(info.catalog()),
                false);
    }

    private Map<String, URI> endpoints(Catalog catalog) {
        Map<String, URI> endpoints = new HashMap<>();
        for (Catalog.Entry entry : catalog.entries()) {
            catalog.endpoint(entry.type(), settings.interfaceName(), settings.region())
                    .ifPresent(url -> endpoints.putIfAbsent(ServiceTypes.official(entry.type()), url));
        }
        settings.endpointOverrides().forEach((type, url) -> endpoints.put(ServiceTypes.official(type), url));
        return endpoints;
    }
}
