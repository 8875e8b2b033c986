// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud.sweep;

import io.coeus.messaging.ledger.LedgerRecord;
import io.coeus.messaging.ledger.LedgerRecord.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What follows from comparing the ledger of one aggregate with what bears its tag in the cloud.
 *
 * @param orphans things that nobody needs: their aggregate is gone, or the ledger knows another one in their place
 * @param missing entries that should exist and do not
 * @param there entries that exist as they should
 */
record Judgement(List<Thing> orphans, List<LedgerRecord> missing, List<LedgerRecord> there) {

    /**
     * Judges only by entries that have not changed since {@code settled}: others may be worked on.
     *
     * @param ledger all that is written down for the aggregate
     * @param things all that bears its tag
     */
    static Judgement of(List<LedgerRecord> ledger, List<Thing> things, Instant settled) {
        var calm = ledger.stream()
                .filter(record -> record.updatedAt().isBefore(settled))
                .toList();
        var existing =
                calm.stream().filter(record -> record.state() == State.EXISTS).toList();
        boolean gone = !ledger.isEmpty()
                && calm.size() == ledger.size()
                && ledger.stream().allMatch(record -> record.state() == State.GONE);
        return new Judgement(
                things.stream()
                        .filter(thing -> gone || isSecond(thing, existing, things))
                        .toList(),
                existing.stream().filter(record -> !isThere(record, things)).toList(),
                existing.stream().filter(record -> isThere(record, things)).toList());
    }

    /** A thing of the same kind and name as one that the ledger knows and the cloud has. */
    private static boolean isSecond(Thing thing, List<LedgerRecord> existing, List<Thing> things) {
        Optional<LedgerRecord> known = existing.stream()
                .filter(record -> record.entry().kind().equals(thing.kind())
                        && record.entry().name().equals(thing.name()))
                .findFirst();
        return known.isPresent() && !thing.id().equals(known.get().externalId()) && isThere(known.get(), things);
    }

    private static boolean isThere(LedgerRecord record, List<Thing> things) {
        return things.stream()
                .anyMatch(thing ->
                        thing.kind().equals(record.entry().kind()) && thing.id().equals(record.externalId()));
    }
}
