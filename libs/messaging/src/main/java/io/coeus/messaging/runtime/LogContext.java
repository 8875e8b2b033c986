// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

import io.coeus.messaging.Envelope;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Puts on every log line whose request and project it is about. */
public final class LogContext {
    /** Log field with the id of the request that caused the line. */
    public static final String REQUEST_ID = "requestId";

    /** Log field with the project the line is about. */
    public static final String PROJECT_ID = "projectId";

    /** Log field with the saga the line is about. */
    public static final String SAGA_ID = "sagaId";

    private LogContext() {}

    /** Runs {@code work} with the fields of this message, and without them afterwards. */
    public static <T extends @Nullable Object> T during(Envelope envelope, Supplier<T> work) {
        put(REQUEST_ID, envelope.requestId());
        put(PROJECT_ID, envelope.projectId());
        put(SAGA_ID, envelope.step() == null ? null : envelope.step().sagaId());
        try {
            return work.get();
        } finally {
            MDC.remove(REQUEST_ID);
            MDC.remove(PROJECT_ID);
            MDC.remove(SAGA_ID);
        }
    }

    /** The id of the request this thread works for, or null. */
    public static @Nullable String requestId() {
        Object value = MDC.get(REQUEST_ID);
        return value == null ? null : value.toString();
    }

    private static void put(String field, @Nullable String value) {
        if (value != null) {
            MDC.put(field, value);
        }
    }
}
