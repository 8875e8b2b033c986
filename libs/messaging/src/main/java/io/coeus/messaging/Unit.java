// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** One transaction from begin to end: holds Hibernate's transaction open while the caller's thread works in it. */
final class Unit {
    private final Mutiny.SessionFactory sessions;
    private final Context context;
    private final Duration patience;
    private final CompletableFuture<Mutiny.Session> opened = new CompletableFuture<>();
    private final CompletableFuture<Boolean> worked = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    Unit(Mutiny.SessionFactory sessions, Context context, Duration patience) {
        this.sessions = sessions;
        this.context = context;
        this.patience = patience;
    }

    <T extends @Nullable Object> T run(Supplier<T> work) {
        Tx tx = new Tx(context, open(), patience);
        T result;
        try {
            result = tx.call(work);
        } catch (RuntimeException | Error e) {
            rollBack();
            throw e;
        }
        commit();
        tx.committed();
        return result;
    }

    private Mutiny.Session open() {
        context.runOnContext(ignored -> sessions.withTransaction((session, transaction) -> {
                    opened.complete(session);
                    return Uni.createFrom().completionStage(worked);
                })
                .subscribe()
                .with(done -> ended.complete(true), this::failed));
        return Waiting.on(opened, patience);
    }

    private void failed(Throwable failure) {
        opened.completeExceptionally(failure);
        ended.completeExceptionally(failure);
    }

    private void commit() {
        context.runOnContext(ignored -> worked.complete(true));
        Waiting.on(ended, patience);
    }

    private void rollBack() {
        context.runOnContext(ignored -> worked.completeExceptionally(new RolledBack()));
        try {
            Waiting.on(ended, patience);
        } catch (RuntimeException expected) {
            // The caller gets the failure that led here; a roll-back that fails too leaves nothing committed either.
            return;
        }
    }

    /** Tells Hibernate to roll back; seen by nobody else. */
    private static final class RolledBack extends RuntimeException {
        RolledBack() {
            super("rolled back", null, false, false);
        }
    }
}
