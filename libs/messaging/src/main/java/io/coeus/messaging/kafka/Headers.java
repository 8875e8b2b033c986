// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.Envelope.StepRef;
import io.coeus.saga.Send.Direction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** An envelope as Kafka headers: CloudEvents 1.0, binary content mode. */
final class Headers {
    private static final String SOURCE = "/coeus/";
    private static final String SCHEMA = "https://coeus.io/schemas/";

    private Headers() {}

    static RecordHeaders write(Envelope envelope, @Nullable String traceparent) {
        RecordHeaders headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", envelope.id());
        put(headers, "ce_type", envelope.type());
        put(headers, "ce_source", SOURCE + envelope.source());
        put(headers, "ce_subject", envelope.subject());
        put(headers, "ce_time", envelope.time().toString());
        put(headers, "ce_dataschema", SCHEMA + envelope.type() + ".json");
        put(headers, "content-type", "application/json");
        put(headers, "ce_projectid", envelope.projectId());
        put(headers, "ce_requestid", envelope.requestId());
        put(headers, "traceparent", traceparent);
        StepRef step = envelope.step();
        if (step != null) {
            put(headers, "ce_sagaid", step.sagaId());
            put(headers, "ce_sagastep", step.step());
            put(headers, "ce_attempt", Integer.toString(step.attempt()));
            put(headers, "ce_direction", step.direction().name().toLowerCase(Locale.ROOT));
        }
        if (!envelope.cloudRequestIds().isEmpty()) {
            put(headers, "ce_cloudrequestids", String.join(",", envelope.cloudRequestIds()));
        }
        return headers;
    }

    /** Fails with IllegalArgumentException or DateTimeParseException when it is no message of ours. */
    static Envelope read(ConsumerRecord<String, byte[]> message) {
        String source = required(message, "ce_source");
        String time = optional(message, "ce_time");
        String cloud = optional(message, "ce_cloudrequestids");
        return new Envelope(
                required(message, "ce_id"),
                required(message, "ce_type"),
                source.startsWith(SOURCE) ? source.substring(SOURCE.length()) : source,
                required(message, "ce_subject"),
                time == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(time),
                optional(message, "ce_projectid"),
                optional(message, "ce_requestid"),
                step(message),
                optional(message, "traceparent"),
                cloud == null ? List.of() : List.of(cloud.split(",")));
    }

    private static @Nullable StepRef step(ConsumerRecord<String, byte[]> message) {
        String saga = optional(message, "ce_sagaid");
        if (saga == null) {
            return null;
        }
        return new StepRef(
                saga,
                required(message, "ce_sagastep"),
                Integer.parseInt(required(message, "ce_attempt")),
                Direction.valueOf(required(message, "ce_direction").toUpperCase(Locale.ROOT)));
    }

    private static String required(ConsumerRecord<String, byte[]> message, String name) {
        String value = optional(message, name);
        if (value == null) {
            throw new IllegalArgumentException("The header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(RecordHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
