// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.quarkus.arc.DefaultBean;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;

/** PostgreSQL through Hibernate Reactive, each transaction on a Vert.x context of its own. */
@ApplicationScoped
@DefaultBean
class HibernateDatabase implements Database {
    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final MessagingConfig config;

    @Inject
    HibernateDatabase(Mutiny.SessionFactory sessions, Vertx vertx, MessagingConfig config) {
        this.sessions = sessions;
        this.vertx = vertx;
        this.config = config;
    }

    @Override
    public Unit begin() {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("A transaction blocks: annotate the caller with @RunOnVirtualThread");
        }
        return HibernateUnit.begin(sessions, freshContext(), config.transactionTimeout());
    }

    private Context freshContext() {
        Context root = ((VertxInternal) vertx).createEventLoopContext();
        Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(root));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
