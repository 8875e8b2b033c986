// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/** Holds Hibernate's transaction open while the caller's thread works in it, and hops to its context for each statement. */
final class HibernateUnit implements Database.Unit {
    private final Context context;
    private final Duration patience;
    private final CompletableFuture<Mutiny.Session> opened = new CompletableFuture<>();
    private final CompletableFuture<Boolean> worked = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private boolean entities;

    private HibernateUnit(Context context, Duration patience) {
        this.context = context;
        this.patience = patience;
    }

    /** Does not wait for the database: the first statement does. */
    static HibernateUnit begin(Mutiny.SessionFactory sessions, Context context, Duration patience) {
        var unit = new HibernateUnit(context, patience);
        context.runOnContext(ignored -> sessions.withTransaction((session, transaction) -> {
                    unit.opened.complete(session);
                    return Uni.createFrom().completionStage(unit.worked);
                })
                .subscribe()
                .with(done -> unit.ended.complete(true), unit::failed));
        return unit;
    }

    /** Entities changed before it and not flushed are not yet visible to it. */
    @Override
    public List<Row> query(String sql, @Nullable Object... parameters) {
        return await(session -> Uni.createFrom()
                .completionStage(() -> connection(session).select(sql, parameters))
                .map(Row::all));
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        return await(session ->
                Uni.createFrom().completionStage(() -> connection(session).update(sql, parameters)));
    }

    @Override
    public <T> Optional<T> lock(Class<T> entity, Object id) {
        entities = true;
        return Optional.ofNullable(await(session -> session.find(entity, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    @Override
    public void persist(Object entity) {
        entities = true;
        await(session -> session.persist(entity).call(session::flush));
    }

    /** Each wait costs two hops between threads, so there is none where no entity can have been changed. */
    @Override
    public void flush() {
        if (entities) {
            await(Mutiny.Session::flush);
        }
    }

    @Override
    public void commit() {
        context.runOnContext(ignored -> worked.complete(true));
        Waiting.on(ended, patience);
    }

    @Override
    public void rollBack() {
        context.runOnContext(ignored -> worked.completeExceptionally(new RolledBack()));
        try {
            Waiting.on(ended, patience);
        } catch (RuntimeException expected) {
            // The caller gets the failure that led here; a roll-back that fails too leaves nothing committed either.
            return;
        }
    }

    private <T extends @Nullable Object> T await(Function<Mutiny.Session, Uni<? extends T>> statement) {
        var answer = new CompletableFuture<T>();
        context.runOnContext(ignored -> Uni.createFrom()
                .completionStage(opened)
                .chain(statement)
                .subscribe()
                .with(answer::complete, answer::completeExceptionally));
        return Waiting.on(answer, patience);
    }

    private void failed(Throwable failure) {
        opened.completeExceptionally(failure);
        ended.completeExceptionally(failure);
    }

    /** Hibernate Reactive offers raw statements on the session's connection only here. */
    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    /** Tells Hibernate to roll back; seen by nobody else. */
    private static final class RolledBack extends RuntimeException {
        RolledBack() {
            super("rolled back", null, false, false);
        }
    }
}
