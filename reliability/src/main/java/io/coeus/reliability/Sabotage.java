// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.contracts.Catalogue;
import io.coeus.contracts.CommonReply;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.inbox.Arrival;
import io.coeus.messaging.kafka.OutboxRow;
import io.coeus.messaging.wire.MessageKind;
import io.coeus.messaging.wire.Topics;
import io.coeus.messaging.wire.WireJson;
import io.coeus.saga.Send.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes one guarantee away from all services. */
final class Sabotage {
    private final World world;
    private final @Nullable Guarantee missing;
    private long rows = 1_000_000;

    Sabotage(World world, @Nullable Guarantee missing) {
        this.world = world;
        this.missing = missing;
    }

    /** Whether this one is taken away. */
    boolean of(Guarantee guarantee) {
        return guarantee == missing;
    }

    /** Messages of a transaction without an outbox, as parameters of the statement that would have stored them. */
    void send(String source, @Nullable Object[] columns) {
        String[] topics = texts(columns[0]);
        String[] envelopes = texts(columns[2]);
        String[] payloads = texts(columns[3]);
        for (int i = 0; i < topics.length; i++) {
            Envelope envelope = WireJson.read(envelopes[i], Envelope.class);
            world.broker().publish(source, new OutboxRow(rows++, topics[i], envelope, payloads[i], envelope.time()));
        }
    }

    private static String[] texts(@Nullable Object column) {
        return (String[]) Objects.requireNonNull(column);
    }

    /** The ids of messages without an inbox: each time another one. */
    String[] fresh(String[] ids) {
        String[] fresh = ids.clone();
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] += "#" + rows++;
        }
        return fresh;
    }

    /** The arrivals without the undoing of steps that failed, which is answered unseen. */
    List<Arrival> without(Service service, List<Arrival> arrivals) {
        List<Arrival> rest = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (of(Guarantee.UNDO_OF_THE_FAILED_STEP) && undoesWhatFailed(service, arrival)) {
                pretend(service, arrival.envelope());
            } else {
                rest.add(arrival);
            }
        }
        return rest;
    }

    private boolean undoesWhatFailed(Service service, Arrival arrival) {
        Envelope.StepRef step = arrival.envelope().step();
        return arrival.kind() == MessageKind.COMMAND
                && step != null
                && step.direction() == Direction.UNDO
                && !world.rows(
                                service,
                                "SELECT 1 FROM inbox WHERE saga_id = $1 AND step = $2"
                                        + " AND (reason IS NOT NULL OR state <> 'DONE')",
                                step.sagaId(),
                                step.step())
                        .isEmpty();
    }

    private void pretend(Service service, Envelope command) {
        CommonReply.Undone reply = new CommonReply.Undone();
        Envelope envelope = new Envelope(
                "pretended-" + command.id(),
                Catalogue.wireType(CommonReply.Undone.class),
                service.id(),
                command.subject(),
                world.time().instant(),
                command.projectId(),
                command.requestId(),
                command.step(),
                null,
                List.of());
        world.broker()
                .publish(
                        "",
                        new OutboxRow(
                                -1,
                                Topics.replies(command.source()),
                                envelope,
                                WireJson.write(reply),
                                envelope.time()));
    }
}
