// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Removed;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.messaging.ledger.LedgerRecord;
import io.coeus.messaging.ledger.LedgerRecord.State;
import java.util.Optional;
import java.util.stream.Stream;

/** What the ledger can say when nothing of an aggregate is left in the cloud. */
public final class Proof {
    private Proof() {}

    /**
     * Everything that has existed for the aggregate. To be called only after looking by tag: what the ledger thinks is
     * there, and is not, is written down as gone.
     */
    public static NothingRemains of(Ledger ledger, String aggregateId) {
        var records = ledger.of(aggregateId);
        records.stream().filter(record -> record.state() != State.GONE).forEach(record -> ledger.gone(record.entry()));
        return new NothingRemains(records.stream().flatMap(Proof::removed).toList());
    }

    private static Stream<Removed> removed(LedgerRecord record) {
        var entry = record.entry();
        var removedAt = record.state() == State.EXISTS ? null : record.updatedAt();
        return Optional.ofNullable(record.externalId()).stream()
                .map(id -> new Removed(entry.kind(), entry.name(), id, record.createdAt(), removedAt));
    }
}
