// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.inbox.Arrival;
import io.coeus.messaging.kafka.OutboxRow;
import io.coeus.messaging.wire.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kafka as far as it promises anything: messages of one topic and key keep their order, and are read again from the last
 * committed place. Whatever else it may do, it does: deliver late, deliver twice, go back after a rebalance.
 */
final class Broker {
    private static final int MOST_AT_ONCE = 20;

    private final Clock clock;
    private final Chance chance;
    private final Map<Lane, List<Message>> log = new LinkedHashMap<>();
    private final Map<Reader, Integer> committed = new HashMap<>();
    private final Map<String, List<String>> subscriptions;

    /** What each service reads. */
    Broker(Clock clock, Chance chance, Map<String, List<String>> subscriptions) {
        this.clock = clock;
        this.chance = chance;
        this.subscriptions = subscriptions;
    }

    /** All messages of one topic about one aggregate. */
    record Lane(String topic, String key) {}

    /** One message, and the row it came from. */
    record Message(String source, long row, Arrival arrival, Instant visible) {}

    private record Reader(String service, Lane lane) {}

    /** Messages that were read together. */
    record Batch(String service, Lane lane, int end, List<Arrival> arrivals) {}

    void publish(String source, OutboxRow row) {
        Lane lane = new Lane(row.topic(), row.envelope().subject());
        append(lane, source, row.id(), new Arrival(Topics.kind(row.topic()), row.envelope(), row.payload(), null));
        if (chance.poison()) {
            append(lane, "", -1, poison(row));
        }
    }

    private void append(Lane lane, String source, long row, Arrival arrival) {
        List<Message> messages = log.computeIfAbsent(lane, fresh -> new ArrayList<>());
        Instant last = messages.isEmpty() ? clock.instant() : messages.getLast().visible();
        Instant visible = clock.instant().plus(chance.delay());
        messages.add(new Message(source, row, arrival, visible.isBefore(last) ? last : visible));
    }

    /** A message with a good envelope and a content nobody can read; it belongs to no saga. */
    private static Arrival poison(OutboxRow row) {
        Envelope good = row.envelope();
        Envelope bad = new Envelope(
                "poison-" + good.id(),
                good.type(),
                good.source(),
                "poison-" + good.subject(),
                good.time(),
                null,
                null,
                null,
                null,
                List.of());
        return new Arrival(Topics.kind(row.topic()), bad, "{not json", null);
    }

    /** Whether there is something for the service to read. */
    boolean has(String service) {
        return lanes(service).anyMatch(lane -> readable(service, lane));
    }

    /** When there will be something for the service to read. */
    Optional<Instant> next(String service) {
        return lanes(service)
                .filter(lane -> place(service, lane) < messages(lane).size())
                .map(lane -> messages(lane).get(place(service, lane)).visible())
                .min(Instant::compareTo);
    }

    /** Reads on, somewhere; sometimes what was read before. */
    Batch read(String service) {
        List<Lane> all = lanes(service).filter(lane -> readable(service, lane)).toList();
        Lane lane = all.get(chance.pick(all.size()));
        int from = Math.max(0, place(service, lane) - chance.repeat());
        List<Message> messages = messages(lane);
        int end = from;
        List<Arrival> arrivals = new ArrayList<>();
        while (end < messages.size()
                && arrivals.size() < MOST_AT_ONCE
                && !messages.get(end).visible().isAfter(clock.instant())) {
            arrivals.add(messages.get(end++).arrival());
        }
        return new Batch(service, lane, end, arrivals);
    }

    /** Notes how far the service has come. */
    void commit(Batch batch) {
        committed.merge(new Reader(batch.service(), batch.lane()), batch.end(), Math::max);
    }

    /** All that was ever sent, by lane. */
    Map<Lane, List<Message>> log() {
        return log;
    }

    private Stream<Lane> lanes(String service) {
        List<String> topics = subscriptions.getOrDefault(service, List.of());
        return log.keySet().stream().filter(lane -> topics.contains(lane.topic()));
    }

    private List<Message> messages(Lane lane) {
        return log.getOrDefault(lane, List.of());
    }

    private boolean readable(String service, Lane lane) {
        int place = place(service, lane);
        List<Message> messages = messages(lane);
        return place < messages.size() && !messages.get(place).visible().isAfter(clock.instant());
    }

    private int place(String service, Lane lane) {
        return committed.getOrDefault(new Reader(service, lane), 0);
    }
}
