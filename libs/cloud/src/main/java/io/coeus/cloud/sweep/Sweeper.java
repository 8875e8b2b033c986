// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud.sweep;

import io.coeus.contracts.drift.Drift;
import io.coeus.kernel.Problem;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.messaging.ledger.LedgerAudit;
import io.coeus.messaging.ledger.LedgerRecord;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Threads;
import io.coeus.openstack.Tag;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Goes through what a manager has written down, one aggregate at a time and each by one replica only, and compares it
 * with what bears its tag in the cloud: removes what nobody needs, and tells of what somebody else took away. Nothing
 * without a tag of ours is ever touched.
 */
@ApplicationScoped
public class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final Instance<Sweepable> sweepable;
    private final Ledger ledger;
    private final LedgerAudit audit;
    private final SweepConfig config;
    private final Clock clock;
    private final Loop loop = new Loop("sweep", this::turn);

    @Inject
    Sweeper(@Any Instance<Sweepable> sweepable, Ledger ledger, LedgerAudit audit, SweepConfig config, Clock clock) {
        this.sweepable = sweepable;
        this.ledger = ledger;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Threads threads) {
        if (sweepable.isResolvable()) {
            threads.start(loop);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweepable.isResolvable()) {
            loop.close();
        }
    }

    private Duration turn() {
        var due = audit.claim(config.interval(), config.memory());
        if (due.isEmpty()) {
            var rest = config.interval().dividedBy(2);
            return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
        }
        try {
            sweep(due.get());
        } catch (Problem e) {
            LOG.infof("Sweep of %s put off: %s", due.get(), e.detail());
        }
        return config.pause();
    }

    /** Compares ledger and cloud for one aggregate. Throws what the cloud throws. */
    public void sweep(String aggregateId) {
        var first = look(aggregateId);
        first.there().forEach(audit::there);
        if (first.orphans().isEmpty() && first.missing().isEmpty()) {
            return;
        }
        // What two looks agree on is not just under way.
        var second = look(aggregateId);
        second.orphans().stream()
                .filter(orphan -> isIn(orphan, first.orphans()))
                .forEach(this::remove);
        second.missing().stream().filter(first.missing()::contains).forEach(this::tell);
    }

    private Judgement look(String aggregateId) {
        var settled = clock.instant().minus(config.grace());
        var records = ledger.of(aggregateId);
        if (records.isEmpty()) {
            return new Judgement(List.of(), List.of(), List.of());
        }
        var tag = Tag.of(records.getFirst().entry().tag());
        var things = sweepable.get().tagged(aggregateId, tag);
        // Read again: what was made or removed while the cloud was asked is not settled.
        return Judgement.of(ledger.of(aggregateId), things, settled);
    }

    private void remove(Thing orphan) {
        try {
            orphan.delete().run();
            LOG.infof("Removed orphan %s %s (%s)", orphan.kind(), orphan.name(), orphan.id());
        } catch (Problem e) {
            LOG.infof("Orphan %s %s (%s) stays for now: %s", orphan.kind(), orphan.name(), orphan.id(), e.detail());
        }
    }

    private void tell(LedgerRecord record) {
        var entry = record.entry();
        var id = Objects.requireNonNull(record.externalId());
        var reason = entry.kind() + " " + entry.name() + " (" + id
                + ") was removed from the cloud, or lost Coeus's tag, and not by Coeus.";
        LOG.warn(reason);
        audit.missing(record, new Drift(entry.aggregateId(), entry.kind(), entry.name(), id, reason, clock.instant()));
    }

    private static boolean isIn(Thing thing, List<Thing> others) {
        return others.stream().anyMatch(other -> other.id().equals(thing.id()));
    }
}
