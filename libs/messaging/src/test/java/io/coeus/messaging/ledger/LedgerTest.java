// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.ledger.Ledger.Entry;
import io.coeus.messaging.ledger.LedgerRecord.State;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class LedgerTest {
    private static final Supplier<Optional<String>> NOWHERE = Optional::empty;
    private final String aggregate = UUID.randomUUID().toString();
    private final Entry port = new Entry(aggregate, "neutron.port", "web-0", "coeus:cluster=" + aggregate);

    private final Entry second = new Entry(aggregate, "neutron.port", "web-1", port.tag());

    @Inject
    Ledger ledger;

    @Inject
    Transactions transactions;

    private State state() {
        return ledger.find(port).orElseThrow().state();
    }

    @Test
    void aNewThingIsIntendedBeforeItIsMadeAndNotLookedFor() {
        List<State> seen = new ArrayList<>();

        String made = ledger.ensure(port, LedgerTest::mustNotLook, () -> {
            seen.add(state());
            return "p-1";
        });

        assertThat(made).isEqualTo("p-1");
        assertThat(seen).containsExactly(State.INTENDED);
        assertThat(state()).isEqualTo(State.EXISTS);
        assertThat(ledger.ensure(port, LedgerTest::mustNotLook, () -> "p-2")).isEqualTo("p-1");
    }

    @Test
    void whatAnEarlierTryMadeIsAdopted() {
        assertThatThrownBy(() -> ledger.ensure(port, NOWHERE, () -> {
                    throw new IllegalStateException("made it, then crashed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ledger.ensure(port, () -> Optional.of("p-3"), () -> "another"))
                .isEqualTo("p-3");
        assertThat(ledger.find(port).orElseThrow().externalId()).isEqualTo("p-3");
    }

    @Test
    void severalAreAllIntendedBeforeTheOneCallThatMakesThem() {
        List<State> seen = new ArrayList<>();

        List<String> made = ledger.ensureAll(List.of(port, second), LedgerTest::mustNotList, missing -> {
            missing.forEach(entry -> seen.add(ledger.find(entry).orElseThrow().state()));
            return List.of("p-1", "p-2");
        });

        assertThat(made).containsExactly("p-1", "p-2");
        assertThat(seen).containsExactly(State.INTENDED, State.INTENDED);
        assertThat(ledger.ensureAll(List.of(second, port), LedgerTest::mustNotList, LedgerTest::mustNotMake))
                .containsExactly("p-2", "p-1");
    }

    @Test
    void ofSeveralOnlyThoseAreMadeThatAnEarlierTryDidNotMake() {
        assertThatThrownBy(() -> ledger.ensureAll(List.of(port, second), Map::of, missing -> {
                    throw new IllegalStateException("made one, then crashed");
                }))
                .isInstanceOf(IllegalStateException.class);
        List<Entry> asked = new ArrayList<>();

        List<String> ids =
                ledger.ensureAll(List.of(port, second), () -> Map.of("web-1", "p-2", "somebody's", "p-0"), missing -> {
                    asked.addAll(missing);
                    return List.of("p-1");
                });

        assertThat(asked).containsExactly(port);
        assertThat(ids).containsExactly("p-1", "p-2");
        assertThat(ledger.of(aggregate)).hasSize(2).allMatch(record -> record.state() == State.EXISTS);
    }

    @Test
    void whatIsGoneStaysGoneAndMayBeMadeAnew() {
        List<String> deleted = new ArrayList<>();
        ledger.ensure(port, NOWHERE, () -> "p-4");

        ledger.remove(port, LedgerTest::mustNotLook, deleted::add);
        ledger.remove(port, LedgerTest::mustNotLook, deleted::add);

        assertThat(deleted).containsExactly("p-4");
        assertThat(state()).isEqualTo(State.GONE);
        assertThat(ledger.ensure(port, LedgerTest::mustNotLook, () -> "p-5")).isEqualTo("p-5");
    }

    @Test
    void removalLooksForWhatACrashLeft() {
        List<String> deleted = new ArrayList<>();
        assertThatThrownBy(() -> ledger.ensure(port, NOWHERE, () -> {
                    throw new IllegalStateException("crash");
                }))
                .isInstanceOf(IllegalStateException.class);

        ledger.remove(port, () -> Optional.of("p-6"), deleted::add);

        assertThat(deleted).containsExactly("p-6");
    }

    @Test
    void removalOfWhatIsNotThereIsFine() {
        ledger.remove(port, NOWHERE, id -> {});
        assertThat(state()).isEqualTo(State.GONE);

        Entry other = new Entry(aggregate, "nova.server", "x", "t");
        ledger.ensure(other, NOWHERE, () -> "s-1");
        ledger.remove(other, NOWHERE, id -> {
            throw Problem.notFound("server", id);
        });
        assertThat(ledger.find(other).orElseThrow().state()).isEqualTo(State.GONE);
    }

    @Test
    void aFailedRemovalStaysOpen() {
        ledger.ensure(port, NOWHERE, () -> "p-7");

        assertThatThrownBy(() -> ledger.remove(port, NOWHERE, id -> {
                    throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "Neutron is away.");
                }))
                .isInstanceOf(Problem.class);

        assertThat(state()).isEqualTo(State.REMOVING);
        assertThat(ledger.open(1000)).anyMatch(record -> record.entry().equals(port));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ledger.ensure(port, NOWHERE, () -> "p-8"))
                .matches(problem -> problem.code() == CommonCode.WRONG_STATE);
        assertThat(ledger.removing(port)).contains("p-7");
        ledger.gone(port);
        assertThat(ledger.of(aggregate)).singleElement().matches(record -> record.state() == State.GONE);
    }

    @Test
    void itDoesNotWorkInsideATransaction() {
        assertThatThrownBy(() -> transactions.run(() -> ledger.ensure(port, NOWHERE, () -> "p")))
                .hasMessageContaining("outside transactions");
    }

    private static Map<String, String> mustNotList() {
        throw new AssertionError("looked for them");
    }

    private static List<String> mustNotMake(List<Entry> missing) {
        throw new AssertionError("made " + missing);
    }

    private static Optional<String> mustNotLook() {
        throw new AssertionError("looked for it");
    }
}
