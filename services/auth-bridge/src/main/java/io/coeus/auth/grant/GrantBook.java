// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.grant;

import io.coeus.auth.grant.Grant.Given;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes and unmakes grants so that none is lost: intent, what Keystone made, and the ledger are written in an order that
 * every crash leaves repairable. Not to be called inside a transaction.
 */
@ApplicationScoped
public class GrantBook {
    private static final String KIND = "keystone.credential";

    private final Grants grants;
    private final Transactions transactions;
    private final Ledger ledger;

    GrantBook(Grants grants, Transactions transactions, Ledger ledger) {
        this.grants = grants;
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /** The cluster's grant, made or only intended. */
    public Optional<Grant> find(String clusterId) {
        return transactions.inTransaction(() -> grants.find(clusterId));
    }

    /** What the cluster was given, when that was made. The ledger is told, in case a crash kept it from hearing of it. */
    public Optional<Given> given(String clusterId) {
        return find(clusterId)
                .flatMap(grant -> Optional.ofNullable(grant.given()).map(given -> make(grant, () -> given)));
    }

    /** Makes a grant exactly once and answers what it is. */
    public Given make(Grant intended, Supplier<Given> maker) {
        transactions.run(() -> {
            if (grants.find(intended.clusterId()).isEmpty()) {
                grants.put(intended);
            }
        });
        ledger.ensure(entry(intended), () -> storedId(intended), () -> store(intended.as(maker.get())));
        return stored(intended).orElseThrow();
    }

    /** Unmakes a grant and forgets it. */
    public void unmake(Grant grant, IdentityService identity) {
        ledger.remove(entry(grant), () -> existing(grant, identity), id -> identity.takeBack(grant, id));
        transactions.run(() -> grants.remove(grant.clusterId()));
    }

    private Optional<Given> stored(Grant grant) {
        return find(grant.clusterId()).flatMap(known -> Optional.ofNullable(known.given()));
    }

    private Optional<String> storedId(Grant grant) {
        return stored(grant).map(Given::externalId);
    }

    private String store(Grant made) {
        transactions.run(() -> grants.put(made));
        return storedId(made).orElseThrow();
    }

    private static Optional<String> existing(Grant grant, IdentityService identity) {
        Given given = grant.given();
        return given == null ? identity.findLost(grant) : Optional.of(given.externalId());
    }

    private static Ledger.Entry entry(Grant grant) {
        return new Ledger.Entry(grant.clusterId(), KIND, grant.name(), "coeus:cluster=" + grant.clusterId());
    }
}
