// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import java.util.UUID;

/**
 * Makes new ids from one injected source, and so decides what an id looks like. Safe for use by many threads.
 */
public final class Ids {
    private final IdSource source;

    public Ids(IdSource source) {
        this.source = source;
    }

    /** Ids nobody can guess: what runs in production. */
    public static Ids random() {
        return new Ids(UUID::randomUUID);
    }

    public UUID uuid() {
        return source.next();
    }

    /** An id of the form OpenStack services give their requests. */
    public RequestId request() {
        return new RequestId("req-" + source.next());
    }
}
