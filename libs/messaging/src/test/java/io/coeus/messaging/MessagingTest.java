// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import static io.coeus.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.TestMessages.TestCommand.Make;
import io.coeus.messaging.TestMessages.TestCommand.Unhandled;
import io.coeus.messaging.TestMessages.TestEvent.Failed;
import io.coeus.messaging.TestMessages.TestEvent.Happened;
import io.coeus.messaging.TestMessages.TestReply.Made;
import io.coeus.messaging.inbox.DeadLetter;
import io.coeus.messaging.inbox.DeadLetters;
import io.coeus.messaging.runtime.LogContext;
import io.coeus.messaging.runtime.Traces;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class MessagingTest {
    private final String id = UUID.randomUUID().toString();

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Script script;

    @Inject
    Traces traces;

    @Inject
    Notes notes;

    private List<DeadLetter> dead() {
        return deadLetters.list(1000).stream()
                .filter(letter -> letter.envelope().subject().equals(id))
                .toList();
    }

    @Test
    void eventsAboutOneAggregateComeInOrder() {
        IntStream.range(0, 20)
                .forEach(i -> transactions.run(() -> {
                    outbox.event(id, "p", new Happened(id, 2 * i));
                    outbox.event(id, "p", new Happened(id, 2 * i + 1));
                }));

        List<String> expected =
                IntStream.range(0, 40).mapToObj(i -> id + " " + i).toList();
        eventually(() -> assertThat(notes.all(id)).containsExactlyElementsOf(expected));
    }

    @Test
    void nothingIsSentOfATransactionThatThrows() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    outbox.event(id, "p", new Happened(id, 1));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        transactions.run(() -> outbox.event(id, "p", new Happened(id, 2)));

        eventually(() -> assertThat(notes.all(id)).containsExactly(id + " 2"));
    }

    @Test
    void aMessageOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.event(id, "p", new Happened(id, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void anEventThatCannotBeHandledIsADeadLetterAndTheNextOneGoesOn() {
        AtomicBoolean broken = new AtomicBoolean(true);
        script.onEvent(id, () -> {
            if (broken.get()) {
                throw new IllegalStateException("cannot yet");
            }
            notes.write(id + " repaired");
        });

        transactions.run(() -> {
            outbox.event(id, "p", new Failed(id));
        });
        eventually(() -> assertThat(dead()).hasSize(1));
        DeadLetter letter = dead().getFirst();
        assertThat(letter.reason()).contains("cannot yet");
        assertThat(letter.tries()).isEqualTo(3);
        broken.set(false);
        transactions.run(() -> outbox.event(id, "p", new Happened(id, 1)));
        eventually(() -> assertThat(notes.all(id)).containsExactly(id + " 1", id + " repaired"));

        deadLetters.replay(letter.id());

        eventually(() -> assertThat(notes.all(id)).contains(id + " repaired").hasSize(3));
        assertThat(dead()).isEmpty();
    }

    @Test
    void aDeadLetterCanBeDropped() {
        transactions.run(() -> outbox.command(id, "p", new Unhandled(id)));
        eventually(() -> assertThat(dead()).hasSize(1));
        assertThat(dead().getFirst().reason()).contains("Nobody here handles test.unhandled.v1");

        deadLetters.drop(dead().getFirst().id());

        assertThat(dead()).isEmpty();
        assertThatThrownBy(() -> deadLetters.drop("x"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void commandsAboutOneAggregateAreDoneOneAfterTheOther() {
        script.onMake(id + "-a", work -> {
            if (work.tries() < 3) {
                return Outcome.later("patience", Duration.ofMillis(50));
            }
            return script.made(id + "-a");
        });

        transactions.run(() -> {
            outbox.command(id, "p", new Make(id + "-a"));
            outbox.command(id, "p", new Make(id + "-b"));
        });

        eventually(() -> assertThat(notes.all(id)).containsExactly(id + "-a made", id + "-b made"));
    }

    @Test
    void aCommandThatFailsIsTriedAgain() {
        script.onMake(id, work -> switch (work.tries()) {
            case 1 -> throw new IllegalStateException("first");
            case 2 -> throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "second");
            default -> script.made(id);
        });

        transactions.run(() -> outbox.command(id, "p", new Make(id)));

        eventually(() -> assertThat(notes.all(id)).containsExactly(id + " made"));
    }

    @Test
    void workThatTakesLongerThanItsLeaseIsNotBegunTwice() {
        AtomicInteger begun = new AtomicInteger();
        script.onMake(id, work -> {
            begun.incrementAndGet();
            pause(Duration.ofSeconds(5));
            return script.made(id);
        });

        transactions.run(() -> outbox.command(id, "p", new Make(id)));

        eventually(() -> assertThat(notes.all(id)).hasSize(1));
        assertThat(begun).hasValue(1);
    }

    @Test
    void oneTraceAndOneRequestGoThroughAllMessages() {
        script.onMake(id, work -> {
            notes.write(id + " " + seen());
            return script.made(id);
        });
        script.onEvent(id, () -> notes.write(id + " " + seen()));
        String traceId = traces.span(SpanKind.SERVER, "request", null, () -> {
            MDC.put(LogContext.REQUEST_ID, "req-9");
            transactions.run(() -> {
                outbox.command(id, "p", new Make(id));
                outbox.event(id, "p", new Failed(id));
            });
            MDC.remove(LogContext.REQUEST_ID);
            return Span.current().getSpanContext().getTraceId();
        });

        String expected = id + " " + traceId + " req-9";
        eventually(() -> assertThat(notes.all(id)).contains(id + " made").hasSize(3));
        assertThat(notes.all(id)).filteredOn(expected::equals).hasSize(2);
    }

    @Test
    void anEffectThatThrowsIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        script.onMake(
                id,
                work -> Outcome.done(new Made(id, "tester"), () -> {
                    notes.write(id + " effect");
                    if (tries.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                }));

        transactions.run(() -> outbox.command(id, "p", new Make(id)));

        eventually(() -> assertThat(notes.all(id)).hasSize(1));
        assertThat(tries).hasValue(3);
    }

    @Test
    void onlySoManyCommandsAreDoneAtOnce() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        IntStream.range(0, 40)
                .forEach(i -> script.onMake(id + i, work -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    pause(Duration.ofMillis(200));
                    now.decrementAndGet();
                    return script.made(id + i);
                }));

        transactions.run(
                () -> IntStream.range(0, 40).forEach(i -> outbox.command(id + "-" + i, "p", new Make(id + i))));

        eventually(() -> assertThat(notes.all(id)).hasSize(40));
        assertThat(most).hasValueBetween(2, 8);
    }

    private static String seen() {
        return Span.current().getSpanContext().getTraceId() + " " + LogContext.requestId();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
