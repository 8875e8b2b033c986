// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.coeus.saga.SagaState;
import java.io.UncheckedIOException;

/**
 * JSON as Coeus writes it on the wire and into its tables. Not the mapper a service may configure for its own API: this
 * one is the same everywhere. Unknown fields are ignored, so that new fields can be added.
 */
public final class WireJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private WireJson() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + value.getClass().getName(), e);
        }
    }

    /** Fails with UncheckedIOException where {@code json} is not a {@code type}. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Reads the state of a saga with such data; fails with UncheckedIOException where it is not one. */
    public static <D> SagaState<D> readState(String json, Class<D> data) {
        try {
            return MAPPER.readValue(json, MAPPER.getTypeFactory().constructParametricType(SagaState.class, data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not a saga's state: " + e.getOriginalMessage(), e);
        }
    }
}
