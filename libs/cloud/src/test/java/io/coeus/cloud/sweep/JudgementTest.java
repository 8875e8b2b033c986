// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.messaging.ledger.Ledger.Entry;
import io.coeus.messaging.ledger.LedgerRecord;
import io.coeus.messaging.ledger.LedgerRecord.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Instant SETTLED = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LONG_AGO = SETTLED.minusSeconds(60);
    private static final Instant JUST_NOW = SETTLED.plusSeconds(60);

    private static LedgerRecord record(String name, State state, @Nullable String id, Instant changed) {
        return new LedgerRecord(
                new Entry("c1", "neutron.port", name, "coeus:cluster=c1"), state, id, LONG_AGO, changed);
    }

    private static Thing thing(String name, String id) {
        return new Thing("neutron.port", name, id, () -> {});
    }

    private static Judgement judge(List<LedgerRecord> ledger, Thing... things) {
        return Judgement.of(ledger, List.of(things), SETTLED);
    }

    @Test
    void whatIsThereAndWrittenDownIsFine() {
        var judgement = judge(List.of(record("a", State.EXISTS, "1", LONG_AGO)), thing("a", "1"));
        assertThat(judgement.orphans()).isEmpty();
        assertThat(judgement.missing()).isEmpty();
        assertThat(judgement.there()).hasSize(1);
    }

    @Test
    void whatIsLeftOfAnAggregateThatIsGoneIsAnOrphan() {
        var gone = List.of(record("a", State.GONE, "1", LONG_AGO), record("b", State.GONE, null, LONG_AGO));
        assertThat(judge(gone, thing("b", "2"), thing("other", "3")).orphans())
                .extracting(Thing::id)
                .containsExactly("2", "3");
    }

    @Test
    void nothingIsAnOrphanBeforeAllOfItsAggregateIsGoneForAWhile() {
        var left = record("a", State.GONE, "1", LONG_AGO);
        for (var other : List.of(
                record("b", State.GONE, "2", JUST_NOW),
                record("b", State.REMOVING, "2", LONG_AGO),
                record("b", State.INTENDED, null, LONG_AGO))) {
            assertThat(judge(List.of(left, other), thing("a", "1")).orphans())
                    .as("%s", other)
                    .isEmpty();
        }
        assertThat(judge(List.of(), thing("a", "1")).orphans()).isEmpty();
    }

    @Test
    void aSecondThingInPlaceOfAKnownOneIsAnOrphan() {
        var known = List.of(record("a", State.EXISTS, "1", LONG_AGO));
        assertThat(judge(known, thing("a", "1"), thing("a", "2")).orphans())
                .extracting(Thing::id)
                .containsExactly("2");
        assertThat(judge(known, thing("a", "2")).orphans()).as("the only one").isEmpty();
        assertThat(judge(known, thing("a", "1"), thing("b", "2")).orphans())
                .as("another")
                .isEmpty();
        assertThat(judge(List.of(record("a", State.EXISTS, "1", JUST_NOW)), thing("a", "1"), thing("a", "2"))
                        .orphans())
                .as("too soon")
                .isEmpty();
    }

    @Test
    void whatSomebodyElseRemovedIsMissing() {
        assertThat(judge(List.of(record("a", State.EXISTS, "1", LONG_AGO))).missing())
                .hasSize(1);
        assertThat(judge(List.of(record("a", State.EXISTS, "1", JUST_NOW))).missing())
                .isEmpty();
        assertThat(judge(List.of(record("a", State.REMOVING, "1", LONG_AGO))).missing())
                .isEmpty();
        assertThat(judge(List.of(record("a", State.INTENDED, null, LONG_AGO))).missing())
                .isEmpty();
    }
}
