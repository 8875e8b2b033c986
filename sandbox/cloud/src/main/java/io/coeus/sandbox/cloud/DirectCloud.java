// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import io.coeus.sandbox.cloud.core.CallLog;
import io.coeus.sandbox.cloud.core.Direct;
import io.coeus.sandbox.cloud.core.Dispatcher;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Timer;
import io.coeus.sandbox.cloud.core.World;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The same cloud without sockets and threads, whose time is the caller's: for runs that must go alike each time. */
public final class DirectCloud {
    private static final String URL = "http://cloud";

    private final World world;
    private final List<Service> services;
    private final Direct direct;

    /** A new cloud; what it does later it leaves to the timer. */
    public DirectCloud(Options options, Clock clock, Timer timer) {
        world = new World(clock, timer, options.seed(), options.settings());
        Services parts = Services.in(world, URL, options);
        services = parts.all();
        direct = new Direct(services, new Dispatcher(world, parts.keystone(), new CallLog()));
    }

    /** Where Keystone says it is. */
    public URI identity() {
        return URI.create(URL + "/identity/v3");
    }

    /** Answers a call to any of the addresses in the catalogue. */
    public Reply call(String method, URI uri, Map<String, String> headers, byte[] body) {
        return direct.call(method, uri, headers, body);
    }

    /** Everything its services hold for somebody, by service. */
    public Stream<Service.Item> items(String service) {
        return services.stream()
                .filter(one -> one.name().equals(service))
                .flatMap(one -> world.locked(() -> one.items().toList().stream()));
    }
}
