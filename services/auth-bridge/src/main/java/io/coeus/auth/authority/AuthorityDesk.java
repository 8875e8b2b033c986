// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.authority;

import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;

/** The authorities of clusters, each call a transaction of its own. */
@ApplicationScoped
public class AuthorityDesk {
    private final Authorities authorities;
    private final Transactions transactions;
    private final Notary notary;

    AuthorityDesk(Authorities authorities, Transactions transactions, Notary notary) {
        this.authorities = authorities;
        this.transactions = transactions;
        this.notary = notary;
    }

    /** The cluster's authority; made when there is none. */
    Authority ensure(String clusterId, String commonName) {
        return transactions
                .inTransaction(() -> authorities.find(clusterId))
                .orElseGet(() -> store(notary.found(clusterId, commonName)));
    }

    /** Forgets the cluster's authority, and with it the only copy of its key. */
    void remove(String clusterId) {
        transactions.run(() -> authorities.remove(clusterId));
    }

    /**
     * The cluster's authority.
     *
     * @throws Problem NOT_FOUND
     */
    public Authority of(String clusterId) {
        return transactions
                .inTransaction(() -> authorities.find(clusterId))
                .orElseThrow(() -> Problem.notFound("certificate authority of cluster", clusterId));
    }

    private Authority store(Authority made) {
        return transactions.inTransaction(() -> authorities.addOrFind(made));
    }
}
