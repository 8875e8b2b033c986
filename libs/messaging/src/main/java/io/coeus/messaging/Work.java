// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One command being worked on: what is on its envelope, and how it went so far. Belongs to the handling thread. */
public final class Work {
    private static final int MOST_REQUEST_IDS = 20;
    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    private final Envelope envelope;
    private final int tries;
    private final Instant since;
    private final List<String> requestIds = new ArrayList<>();

    /** Made by the dispatcher; services make one in tests only. */
    public Work(Envelope envelope, int tries, Instant since) {
        this.envelope = envelope;
        this.tries = tries;
        this.since = since;
    }

    /** The work this thread is doing, so that clients of clouds can note their request ids. */
    public static Optional<Work> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Notes the id a cloud gave a call made for this work; the last 20 are shown in the operation. */
    public void noteRequest(String requestId) {
        if (requestIds.size() == MOST_REQUEST_IDS) {
            requestIds.removeFirst();
        }
        requestIds.add(requestId);
    }

    public List<String> requestIds() {
        return List.copyOf(requestIds);
    }

    public Envelope envelope() {
        return envelope;
    }

    /** How often it has been taken up, this time included. */
    public int tries() {
        return tries;
    }

    /** When the command arrived here. */
    public Instant since() {
        return since;
    }

    /** Runs {@code task} as this work on this thread. */
    public <T> T during(Supplier<T> task) {
        CURRENT.set(this);
        try {
            return task.get();
        } finally {
            CURRENT.remove();
        }
    }
}
