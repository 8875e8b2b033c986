// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.MessagingConfig;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Signals;
import io.coeus.messaging.runtime.Threads;
import io.coeus.messaging.runtime.Wake;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Takes commands that are due and works on each on a virtual thread of its own, on so many at once and no more. */
@ApplicationScoped
public class CommandDispatcher {
    private static final Logger LOG = Logger.getLogger(CommandDispatcher.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);

    private final Claims claims;
    private final CommandRun run;
    private final MessagingConfig config;
    private final Signals signals;
    private final Threads threads;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Loop loop = new Loop("commands", this::turn);
    private final Loop renewal = new Loop("leases", this::renew);
    private final Wake ended = new Wake();
    private boolean tookOver;

    @Inject
    CommandDispatcher(Claims claims, CommandRun run, MessagingConfig config, Signals signals, Threads threads) {
        this.claims = claims;
        this.run = run;
        this.config = config;
        this.signals = signals;
        this.threads = threads;
    }

    void start(@Observes StartupEvent event) {
        signals.onInbox(loop::wake);
        threads.start(loop);
        threads.start(renewal);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.close();
        if (!running.isEmpty()) {
            ended.await(LAST_WORK);
        }
        renewal.close();
        running.forEach(this::letGo);
    }

    private Duration turn() {
        if (!tookOver) {
            claims.takeOver();
            tookOver = true;
        }
        int free = config.concurrentCommands() - running.size();
        if (free <= 0) {
            return POLL;
        }
        List<Claimed> taken = claims.claim(free);
        taken.forEach(this::begin);
        return taken.size() == free ? Duration.ZERO : POLL;
    }

    private void begin(Claimed claimed) {
        if (!running.add(claimed.id())) {
            return; // It is still worked on here: the lease ran out while the database was away.
        }
        threads.start("work " + claimed.id(), () -> work(claimed));
    }

    private void work(Claimed claimed) {
        Duration again = Duration.ZERO;
        try {
            again = run.run(claimed);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The end of work %s could not be stored; it will be done again", claimed.id());
        } finally {
            running.remove(claimed.id());
            if (running.isEmpty()) {
                ended.signal();
            }
            // When the work is due again; other work on the same step may be due right now.
            loop.wakeIn(again);
        }
    }

    private Duration renew() {
        if (!running.isEmpty()) {
            claims.renew(Set.copyOf(running));
        }
        return config.lease().dividedBy(3);
    }

    private void letGo(String id) {
        try {
            claims.letGo(id);
        } catch (RuntimeException e) {
            LOG.debugf("The lease on %s runs out by itself: %s", id, e.getMessage());
        }
    }
}
