// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.kernel.Event;

/**
 * Reacts to one kind of event. A CDI bean that implements it is found by itself; the event's service must be in {@code
 * coeus.messaging.follow}.
 *
 * @param <E> one event record, or the sealed family all of whose events it wants
 */
public interface EventHandler<E extends Event> {
    /** The event's record or sealed family. */
    Class<E> event();

    /**
     * Handles the event inside a transaction that also remembers it as handled, so its effects on the database happen
     * once. Events about one aggregate come one by one, in order. It calls no other service. When it throws it is called
     * again later; after too many times the event is a dead letter and the next one is handled.
     */
    void handle(E event, Envelope envelope);
}
