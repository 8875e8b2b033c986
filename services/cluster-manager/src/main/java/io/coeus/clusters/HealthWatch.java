// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.health.CheckHealth;
import io.coeus.clusters.health.Rounds;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Threads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Looks at the health of every running cluster again and again, a few at a time. Replicas share the clusters among
 * them; one that dies in a look leaves its cluster to the others two minutes later.
 */
@ApplicationScoped
class HealthWatch {
    private static final Logger LOG = Logger.getLogger(HealthWatch.class);
    private static final int AT_ONCE = 8;
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofSeconds(1);

    /** After a change the next look comes so many times sooner: trouble seldom comes alone, or was none. */
    private static final int SOONER = 6;

    private final Transactions transactions;
    private final Rounds rounds;
    private final CheckHealth check;
    private final Threads threads;
    private final Duration interval;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Loop loop = new Loop("health-watch", this::turn);

    HealthWatch(Transactions transactions, Rounds rounds, CheckHealth check, Threads threads, ClustersConfig config) {
        this.transactions = transactions;
        this.rounds = rounds;
        this.check = check;
        this.threads = threads;
        this.interval = config.healthInterval();
    }

    void start(@Observes StartupEvent event) {
        if (interval.isPositive()) {
            threads.start(loop);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (interval.isPositive()) {
            loop.close();
        }
    }

    private Duration turn() {
        int most = free.availablePermits();
        if (most > 0) {
            transactions.inTransaction(() -> rounds.take(most, CLAIM)).forEach(this::begin);
        }
        return REST;
    }

    private void begin(Cluster cluster) {
        free.acquireUninterruptibly();
        threads.start("health-" + cluster.id(), () -> {
            try {
                look(cluster);
            } catch (RuntimeException e) {
                LOG.warnf(e, "The health of cluster %s could not be noted; it is looked at again", cluster.id());
            } finally {
                free.release();
            }
        });
    }

    private void look(Cluster cluster) {
        boolean changed = check.check(cluster);
        var pause = changed ? interval.dividedBy(SOONER) : interval;
        transactions.run(() -> rounds.again(cluster.id(), pause));
    }
}
