// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Timing;
import java.time.Duration;
import java.time.Instant;

/** Keeps services and tasks moving on one virtual thread until closed. */
final class Orchestrator implements AutoCloseable {
    /** Nothing to wait for but changes. */
    static final Instant ON_CHANGE = Instant.MAX;

    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(Orchestrator.class.getName());

    private final Room room;
    private final Slots slots;
    private final Updates updates;
    private final Agents agents;
    private final Thread thread;

    private Orchestrator(Room room, Timing timing) {
        this.room = room;
        this.slots = new Slots(room);
        this.updates = new Updates(room);
        this.agents = new Agents(room, timing);
        this.thread = Thread.ofVirtual().name("orchestrator").unstarted(this::loop);
    }

    static Orchestrator start(Room room, Timing timing) {
        Orchestrator orchestrator = new Orchestrator(room, timing);
        orchestrator.thread.start();
        return orchestrator;
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long before = room.index();
                Instant next = round();
                if (room.index() == before) {
                    Duration left = next.equals(ON_CHANGE)
                            ? LONGEST_SLEEP
                            : Duration.between(room.clock().instant(), next);
                    room.await(before, left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant round() {
        Instant next = ON_CHANGE;
        try {
            for (ObjectNode service : room.list(Shelf.SERVICES)) {
                if (room.find(Shelf.SERVICES, text(service, "ID")).isPresent()) {
                    next = sooner(next, slots.fill(service));
                    next = sooner(next, updates.roll(service));
                }
            }
            return sooner(next, agents.run());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "orchestrator", e);
            return room.clock().instant().plusSeconds(1);
        }
    }

    static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
