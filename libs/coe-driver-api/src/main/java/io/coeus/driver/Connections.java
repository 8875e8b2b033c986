// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps a bounded number of clients, one for each {@link Endpoint}, and closes the longest unused ones. Thread-safe; a client
 * is not closed while somebody uses it. Other endpoints wait while one client is opened, so opening must not call out.
 *
 * @param <C> the client, usable by several threads at once
 */
public final class Connections<C> implements AutoCloseable {

    private static final int MAX_IDLE = 64;

    private final Function<Endpoint, C> open;
    private final Consumer<C> close;
    private final Map<Endpoint, Lease<C>> leases = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Prepares an empty pool.
     *
     * @param open makes a client; may throw {@link IllegalArgumentException} for an unusable endpoint
     * @param close ends one
     */
    public Connections(Function<Endpoint, C> open, Consumer<C> close) {
        this.open = open;
        this.close = close;
    }

    /** Does some work with the client of an endpoint. */
    public <T> T with(Endpoint endpoint, Function<C, T> work) {
        Lease<C> lease = borrow(endpoint);
        try {
            return work.apply(lease.client);
        } finally {
            closeAll(giveBack(lease));
        }
    }

    /** Closes all clients that nobody uses; those in use are closed when a later call finds the pool too full. */
    @Override
    public void close() {
        closeAll(unused(0));
    }

    private synchronized Lease<C> borrow(Endpoint endpoint) {
        Lease<C> lease = leases.computeIfAbsent(endpoint, key -> new Lease<>(open.apply(key)));
        lease.users++;
        return lease;
    }

    private synchronized List<C> giveBack(Lease<C> lease) {
        lease.users--;
        return unused(MAX_IDLE);
    }

    private synchronized List<C> unused(int keep) {
        List<C> found = new ArrayList<>();
        Iterator<Lease<C>> oldestFirst = leases.values().iterator();
        int excess = leases.size() - keep;
        while (excess > 0 && oldestFirst.hasNext()) {
            Lease<C> lease = oldestFirst.next();
            if (lease.users == 0) {
                oldestFirst.remove();
                found.add(lease.client);
                excess--;
            }
        }
        return found;
    }

    private void closeAll(List<C> clients) {
        clients.forEach(close);
    }

    private static final class Lease<C> {

        private final C client;
        private int users;

        Lease(C client) {
            this.client = client;
        }
    }
}
