// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Removed;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.messaging.ledger.LedgerRecord;
import java.util.Optional;
import java.util.stream.Stream;

/** What the ledger can say when nothing of an aggregate is left in the cloud. */
public final class Proof {
    private Proof() {}

    /** Everything that has existed for the aggregate, by kind, name and id. */
    public static NothingRemains of(Ledger ledger, String aggregateId) {
        return new NothingRemains(
                ledger.of(aggregateId).stream().flatMap(Proof::removed).toList());
    }

    private static Stream<Removed> removed(LedgerRecord record) {
        var entry = record.entry();
        return Optional.ofNullable(record.externalId()).stream().map(id -> new Removed(entry.kind(), entry.name(), id));
    }
}
