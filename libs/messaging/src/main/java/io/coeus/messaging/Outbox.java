// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.contracts.Catalogue;
import io.coeus.kernel.Command;
import io.coeus.kernel.Event;
import io.coeus.kernel.Ids;
import io.coeus.messaging.Envelope.StepRef;
import io.coeus.messaging.runtime.Instance;
import io.coeus.messaging.runtime.LogContext;
import io.coeus.messaging.runtime.Signals;
import io.coeus.messaging.runtime.Traces;
import io.coeus.messaging.wire.Topics;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages with the transaction that this thread is in: they leave after it has committed, in the order of commits
 * per aggregate, and never when it is rolled back. The request id of the log context and the current trace go along.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (topic, subject, envelope, payload)
            SELECT topic, subject, envelope, payload
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
                WITH ORDINALITY AS m(topic, subject, envelope, payload, place)
            ORDER BY place
            """;

    private final Instance instance;
    private final Ids ids;
    private final Clock clock;
    private final Traces traces;
    private final Signals signals;

    @Inject
    Outbox(Instance instance, Ids ids, Clock clock, Traces traces, Signals signals) {
        this.instance = instance;
        this.ids = ids;
        this.clock = clock;
        this.traces = traces;
        this.signals = signals;
    }

    /**
     * Says what has happened to an aggregate of this service.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void event(String subject, @Nullable String projectId, Event event) {
        String topic = Topics.events(instance.service());
        add(topic, event, new Address(subject, projectId, LogContext.requestId(), null, List.of()));
    }

    /**
     * Asks for work that belongs to no saga, of this service or another; no answer comes back. Commands about one
     * aggregate are done one after the other, in this order.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void command(String subject, @Nullable String projectId, Command<?> command) {
        add(topicOf(command), command, new Address(subject, projectId, LogContext.requestId(), null, List.of()));
    }

    /** Asks for a step of a saga. */
    public void step(Address address, Command<?> command) {
        add(topicOf(command), command, address);
    }

    /** Answers a command to the service that sent it. */
    public void reply(String service, Address address, Object reply) {
        add(Topics.replies(service), reply, address);
    }

    /** Where a message belongs. */
    public record Address(
            String subject,
            @Nullable String projectId,
            @Nullable String requestId,
            @Nullable StepRef step,
            List<String> cloudRequestIds) {}

    @SuppressWarnings("unchecked") // a command's class is a class of commands
    private static String topicOf(Command<?> command) {
        return Topics.commands(Catalogue.owner((Class<? extends Command<?>>) command.getClass()));
    }

    private void add(String topic, Object content, Address to) {
        Envelope envelope = new Envelope(
                ids.uuid().toString(),
                Catalogue.wireType(content.getClass()),
                instance.service(),
                to.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                to.projectId(),
                to.requestId(),
                to.step(),
                traces.current(),
                to.cloudRequestIds());
        Tx tx = Tx.current();
        List<Outgoing> outgoing = tx.outgoing();
        if (outgoing.isEmpty()) {
            tx.beforeCommit(() -> store(tx));
            tx.afterCommit(signals::outbox);
        }
        outgoing.add(new Outgoing(topic, to.subject(), WireJson.write(envelope), WireJson.write(content)));
    }

    private static void store(Tx tx) {
        List<Outgoing> all = tx.outgoing();
        tx.update(
                INSERT,
                column(all, Outgoing::topic),
                column(all, Outgoing::subject),
                column(all, Outgoing::envelope),
                column(all, Outgoing::payload));
    }

    private static String[] column(List<Outgoing> all, Function<Outgoing, String> field) {
        return all.stream().map(field).toArray(String[]::new);
    }

    record Outgoing(String topic, String subject, String envelope, String payload) {}
}
