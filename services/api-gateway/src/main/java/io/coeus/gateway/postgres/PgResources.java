// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.postgres;

import io.coeus.gateway.access.Scope;
import io.coeus.gateway.resource.Columns;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.Query;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Resources;
import io.coeus.gateway.resource.Stored;
import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read model in one table; the things themselves are kept as the JSON they came in. */
@ApplicationScoped
class PgResources implements Resources {
    private static final String INSERT = """
            INSERT INTO resource (kind, id, owner, project_id, user_id, name, version, state, parent, labels, published,
                                  hidden, nodes, body, deleted_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, cast($10::text AS jsonb), $11, $12, $13,
                    cast($14::text AS jsonb), CASE WHEN $15 THEN now() END)
            """;
    private static final String KEEP = INSERT + """
            ON CONFLICT (kind, id) DO UPDATE SET
                owner = excluded.owner, name = excluded.name, version = excluded.version, state = excluded.state,
                parent = excluded.parent, labels = excluded.labels, published = excluded.published,
                hidden = excluded.hidden, nodes = excluded.nodes, body = excluded.body
            WHERE resource.version < excluded.version AND resource.deleted_at IS NULL
            """;
    private static final String BURY = INSERT + """
            ON CONFLICT (kind, id) DO UPDATE SET deleted_at = excluded.deleted_at WHERE resource.deleted_at IS NULL
            """;
    private static final String TOTALS = """
            SELECT count(*), coalesce(sum(nodes), 0) FROM resource
            WHERE kind = $1 AND deleted_at IS NULL AND ($2::text IS NULL OR project_id = $2)
            """;
    private static final String FORGET = "DELETE FROM resource WHERE deleted_at < now() - $1 * interval '1 ms'";

    private final Transactions transactions;

    @Inject
    PgResources(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <V> void keep(Kind<V> kind, String owner, V view) {
        store(KEEP, kind, owner, view, false);
    }

    @Override
    public <V> void bury(Kind<V> kind, String owner, V view) {
        store(BURY, kind, owner, view, true);
    }

    @Override
    public <V> List<Stored<V>> find(Kind<V> kind, Scope scope, Reference reference) {
        return select(Select.from(kind, scope).by(reference).limit(2), kind);
    }

    @Override
    public <V> List<Stored<V>> page(Kind<V> kind, Scope scope, Query query) {
        return select(
                Select.from(kind, scope)
                        .matching(query.filter())
                        .sorted(query.sort(), query.after())
                        .limit(query.limit()),
                kind);
    }

    @Override
    public Totals totals(Kind<?> kind, Scope scope) {
        Row row = transactions.inTransaction(
                () -> Tx.current().query(TOTALS, kind.noun(), project(scope)).getFirst());
        return new Totals(row.number(0), row.number(1));
    }

    @Override
    public void forgetBuried(Duration age) {
        transactions.run(() -> Tx.current().update(FORGET, age.toMillis()));
    }

    private <V> void store(String statement, Kind<V> kind, String owner, V view, boolean buried) {
        Columns columns = kind.columns(view);
        transactions.run(() -> Tx.current()
                .update(
                        statement,
                        kind.noun(),
                        columns.id(),
                        owner,
                        columns.projectId(),
                        columns.userId(),
                        columns.name(),
                        columns.version(),
                        columns.state(),
                        columns.parent(),
                        WireJson.write(columns.labels()),
                        columns.published(),
                        columns.hidden(),
                        columns.nodes(),
                        WireJson.write(view),
                        buried));
    }

    private <V> List<Stored<V>> select(Select select, Kind<V> kind) {
        return transactions.inTransaction(() -> Tx.current().query(select.sql(), select.parameters()).stream()
                .map(row -> new Stored<>(kind, row.number(0), row.text(1), WireJson.read(row.text(2), kind.type())))
                .toList());
    }

    private static @Nullable String project(Scope scope) {
        return scope.project() == null ? null : scope.project().value();
    }
}
