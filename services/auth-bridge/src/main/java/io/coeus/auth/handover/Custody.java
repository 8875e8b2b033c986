// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.handover;

import io.coeus.auth.AuthConfig;
import io.coeus.auth.handover.Handover.Owner;
import io.coeus.kernel.Ids;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps tokens for as short as can be. Each method is a transaction, or joins the one there is. */
@ApplicationScoped
public class Custody {
    private final Handovers handovers;
    private final Transactions transactions;
    private final AuthConfig config;
    private final Clock clock;
    private final Ids ids;

    Custody(Handovers handovers, Transactions transactions, AuthConfig config, Clock clock, Ids ids) {
        this.handovers = handovers;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a token until it expires, or for the configured time when that is shorter; answers the handover's id. */
    String keep(Secret token, Owner owner, Instant tokenExpiresAt) {
        Instant latest = clock.instant().plus(config.handoverLife());
        Instant until = tokenExpiresAt.isBefore(latest) ? tokenExpiresAt : latest;
        Handover handover = new Handover(ids.uuid().toString(), owner, token, until);
        transactions.run(() -> handovers.add(handover));
        return handover.id();
    }

    /** The handover, unless it has run out or was used up. */
    public Optional<Handover> find(String id) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> handovers.find(id)).filter(handover -> handover.alive(now));
    }

    /** Forgets a token that has served. */
    public void drop(String id) {
        transactions.run(() -> handovers.remove(id));
    }

    /** Forgets all tokens that have run out. */
    public void dropExpired() {
        Instant now = clock.instant();
        transactions.run(() -> handovers.removeExpired(now));
    }
}
