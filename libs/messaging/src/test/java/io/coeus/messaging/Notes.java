// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What tests write down: the simplest effect a handler can have on the database. */
@ApplicationScoped
public class Notes {
    @Inject
    Transactions transactions;

    /** In the current transaction, or one of its own. */
    public void write(String text) {
        transactions.run(() -> Tx.current().update("INSERT INTO note (text) VALUES ($1)", text));
    }

    public List<String> all(String prefix) {
        return transactions.inTransaction(() ->
                Tx.current().query("SELECT text FROM note WHERE starts_with(text, $1) ORDER BY id", prefix).stream()
                        .map(row -> row.text(0))
                        .toList());
    }
}
