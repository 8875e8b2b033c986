// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.messaging.Transactions;
import io.coeus.messaging.inbox.Arrival;
import io.coeus.messaging.inbox.Arrivals;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.messaging.ledger.PgLedger;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Signals;
import io.coeus.messaging.runtime.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One service from a start to the next stop: its beans, and its loops that take turns when asked to. */
final class Replica implements Threads {
    /** Loops that rest no longer than this look for work; a process that slept through nothing need not be asked. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final World world;
    private final Service service;
    private final Host host;
    private final Container container;
    private final List<Turns> loops = new ArrayList<>();

    Replica(World world, Service service, Host host, Map<Class<?>, Object> given, Configuration configuration) {
        this.world = world;
        this.service = service;
        this.host = host;
        given.put(Threads.class, this);
        this.container = new Container(service.beans(), given, configuration.config());
        if (world.sabotage().of(Guarantee.INTENT_BEFORE_CALL)) {
            given.put(Ledger.class, CarelessLedger.over(container.get(PgLedger.class)));
        }
    }

    /** One loop and when it is due. */
    private static final class Turns {
        private final Loop loop;
        private Instant at = Instant.MIN;
        private boolean polls;

        Turns(Loop loop) {
            this.loop = loop;
        }
    }

    void begin() {
        host.within(() -> {
            container.started();
            return true;
        });
    }

    @Override
    public void start(Loop loop) {
        loops.add(new Turns(loop));
    }

    @Override
    public void start(String name, Runnable work) {
        world.tasks().start(host, name, work);
    }

    Service service() {
        return service;
    }

    Host host() {
        return host;
    }

    Container container() {
        return container;
    }

    /** What it could do now. */
    List<Runnable> choices(Instant now) {
        List<Runnable> choices = new ArrayList<>();
        for (Turns turns : loops) {
            if (turns.loop.woken() || !turns.at.isAfter(now)) {
                choices.add(() -> turn(turns));
            }
        }
        if (world.broker().has(service.id())) {
            choices.add(this::take);
        }
        return choices;
    }

    /** Has the loops that look for work look again. */
    void poll() {
        loops.stream().filter(turns -> turns.polls).forEach(turns -> turns.at = Instant.MIN);
    }

    /** When the next loop is due that goes by time alone. */
    Optional<Instant> next() {
        return loops.stream()
                .filter(turns -> !turns.polls)
                .map(turns -> turns.at)
                .min(Instant::compareTo);
    }

    private void turn(Turns turns) {
        Duration rest = host.within(() -> taken(turns.loop));
        turns.polls = rest.compareTo(POLL) <= 0 && !rest.isZero();
        turns.at = turns.polls ? Instant.MAX : world.time().instant().plus(rest);
    }

    private Duration taken(Loop loop) {
        try {
            return loop.turn();
        } catch (Exception e) {
            world.witness().troubled(host, e);
            return AFTER_FAILURE.plusMillis(1);
        }
    }

    /** What the pump does with a batch. */
    private void take() {
        host.within(() -> {
            Broker.Batch batch = world.broker().read(service.id());
            List<Arrival> arrivals = world.sabotage().without(service, batch.arrivals());
            world.at(Point.RECEIVED);
            container
                    .get(Transactions.class)
                    .run(() -> container.get(Arrivals.class).store(arrivals));
            world.at(Point.STORED);
            world.broker().commit(batch);
            container.get(Signals.class).inbox();
            return true;
        });
    }
}
