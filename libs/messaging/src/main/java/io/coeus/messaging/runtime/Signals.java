// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells loops of this process at once what they would otherwise notice within a second. */
@Singleton
public final class Signals {
    private final List<Runnable> onOutbox = new CopyOnWriteArrayList<>();
    private final List<Runnable> onInbox = new CopyOnWriteArrayList<>();

    /** Calls {@code listener} whenever messages to send have been committed. */
    public void onOutbox(Runnable listener) {
        onOutbox.add(listener);
    }

    /** Calls {@code listener} whenever something has been committed that is to be handled. */
    public void onInbox(Runnable listener) {
        onInbox.add(listener);
    }

    /** Messages to send have been committed. */
    public void outbox() {
        onOutbox.forEach(Runnable::run);
    }

    /** Something to handle has been committed. */
    public void inbox() {
        onInbox.forEach(Runnable::run);
    }
}
