// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.kernel.RequestId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Ties the calls made while one piece of work runs to the request that caused it: its id goes out as
 * {@code X-Openstack-Request-Id}, and the ids the services answer with are kept, the latest {@value #KEPT} of them.
 * Belongs to one thread; {@link #carry} takes it into another. Safe for use by many threads.
 */
public final class CallContext implements AutoCloseable {
    private static final int KEPT = 50;
    private static final ThreadLocal<@Nullable CallContext> CURRENT = new ThreadLocal<>();

    private final RequestId requestId;
    private final @Nullable CallContext outer;
    private final Deque<RemoteCall> calls = new ArrayDeque<>();

    private CallContext(RequestId requestId, @Nullable CallContext outer) {
        this.requestId = requestId;
        this.outer = outer;
    }

    /** Opens a context for this thread until it is closed, by try-with-resources. */
    public static CallContext open(RequestId requestId) {
        CallContext context = new CallContext(requestId, CURRENT.get());
        CURRENT.set(context);
        return context;
    }

    /** The context of this thread, if one is open. */
    public static Optional<CallContext> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The same work under this thread's context, for another thread to run. */
    public static <T> Callable<T> carry(Callable<T> work) {
        CallContext context = CURRENT.get();
        return () -> {
            CallContext before = CURRENT.get();
            CURRENT.set(context);
            try {
                return work.call();
            } finally {
                CURRENT.set(before);
            }
        };
    }

    public RequestId requestId() {
        return requestId;
    }

    /** The calls so far, oldest first. */
    public synchronized List<RemoteCall> calls() {
        return List.copyOf(calls);
    }

    /** The ids the services gave these calls, oldest first. */
    public List<String> serviceRequestIds() {
        return calls().stream()
                .flatMap(call -> Optional.ofNullable(call.requestId()).stream())
                .toList();
    }

    /** Notes a call; the transport does this. */
    public synchronized void record(RemoteCall call) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
