// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries one trace over tables and topics: written beside each message, taken up by who handles it. */
@ApplicationScoped
public class Traces {
    private static final String HEADER = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    @Inject
    Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.coeus.messaging");
    }

    /** The trace context of this thread as a W3C header value, or null when it has none. */
    public @Nullable String current() {
        return header(Context.current());
    }

    /** Runs {@code work} in a span that continues {@code parent}. */
    public <T extends @Nullable Object> T span(SpanKind kind, String name, @Nullable String parent, Supplier<T> work) {
        Span span = start(kind, name, parent);
        Scope scope = span.makeCurrent();
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }

    /** Runs {@code work} in a span that continues the trace of this thread. */
    public <T extends @Nullable Object> T spanHere(SpanKind kind, String name, Supplier<T> work) {
        return span(kind, name, current(), work);
    }

    /** Starts a span that continues {@code parent}; the caller ends it. */
    public Span start(SpanKind kind, String name, @Nullable String parent) {
        Context context =
                parent == null ? Context.root() : W3C.extract(Context.root(), Map.of(HEADER, parent), FromMap.INSTANCE);
        return tracer.spanBuilder(name).setParent(context).setSpanKind(kind).startSpan();
    }

    /** The header value that continues {@code span}, or null when the span is not recorded anywhere. */
    public @Nullable String header(Span span) {
        return header(Context.root().with(span));
    }

    private static @Nullable String header(Context context) {
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(context, carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(HEADER);
    }

    private enum FromMap implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
