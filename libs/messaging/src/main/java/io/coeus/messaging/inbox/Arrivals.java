// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.MessageKind;
import io.coeus.messaging.wire.WireJson;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes arrived messages into the inbox. */
@ApplicationScoped
public class Arrivals {
    private static final String INSERT = """
            INSERT INTO inbox (id, kind, type, subject, saga_id, step, envelope, payload, state, reason)
            SELECT id, kind, type, subject, saga_id, step, envelope, payload,
                CASE WHEN poison IS NULL THEN 'PENDING' ELSE 'DEAD' END, poison
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                    $9::text[])
                WITH ORDINALITY AS m(id, kind, type, subject, saga_id, step, envelope, payload, poison, place)
            ORDER BY place
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String SUPERSEDE = """
            UPDATE inbox o SET state = 'SUPERSEDED', ended_at = now()
            FROM inbox n
            WHERE n.id = ANY($1) AND n.kind = 'COMMAND' AND n.state = 'PENDING' AND n.saga_id IS NOT NULL
                AND o.saga_id = n.saga_id AND o.step = n.step AND o.kind = 'COMMAND' AND o.state = 'PENDING'
                AND o.seq < n.seq
            """;

    private final Handlers handlers;
    private final Counter received;
    private final Counter ignored;

    @Inject
    Arrivals(Handlers handlers, MeterRegistry meters) {
        this.handlers = handlers;
        this.received = Counter.builder("coeus.inbox.received")
                .description("Messages stored for handling, repetitions included")
                .register(meters);
        this.ignored = Counter.builder("coeus.inbox.ignored")
                .description("Events nobody here handles")
                .register(meters);
    }

    /**
     * Stores the messages inside the current transaction, in this order. One that is there already changes nothing; a
     * command for a step of a saga ends older work on that step.
     */
    public void store(List<Arrival> batch) {
        List<Arrival> wanted = batch.stream().filter(this::wanted).toList();
        ignored.increment((double) batch.size() - wanted.size());
        if (wanted.isEmpty()) {
            return;
        }
        received.increment(wanted.size());
        Tx tx = Tx.current();
        String[] ids = column(wanted, arrival -> arrival.envelope().id());
        tx.update(
                INSERT,
                ids,
                column(wanted, arrival -> arrival.kind().name()),
                column(wanted, arrival -> arrival.envelope().type()),
                column(wanted, arrival -> arrival.envelope().subject()),
                column(wanted, Arrivals::saga),
                column(wanted, Arrivals::step),
                column(wanted, arrival -> WireJson.write(arrival.envelope())),
                column(wanted, Arrival::payload),
                column(wanted, Arrival::poison));
        if (wanted.stream().anyMatch(arrival -> arrival.kind() == MessageKind.COMMAND)) {
            tx.update(SUPERSEDE, (Object) ids);
        }
    }

    private boolean wanted(Arrival arrival) {
        return arrival.kind() != MessageKind.EVENT
                || arrival.poison() != null
                || handlers.wants(arrival.envelope().type());
    }

    private static @Nullable String saga(Arrival arrival) {
        return arrival.envelope().step() == null
                ? null
                : arrival.envelope().step().sagaId();
    }

    private static @Nullable String step(Arrival arrival) {
        return arrival.envelope().step() == null
                ? null
                : arrival.envelope().step().step();
    }

    /** PostgreSQL's text cannot hold the character NUL. */
    private static String[] column(List<Arrival> batch, Function<Arrival, @Nullable String> field) {
        return batch.stream()
                .map(field)
                .map(text -> text == null ? null : text.replace('\0', '\uFFFD'))
                .toArray(String[]::new);
    }
}
