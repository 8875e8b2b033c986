// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.postgres;

import io.coeus.gateway.access.Scope;
import io.coeus.gateway.report.DeletionReport;
import io.coeus.gateway.report.DeletionReports;
import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgDeletionReports implements DeletionReports {
    private static final String KEEP = """
            INSERT INTO deletion_report (cluster_id, project_id, name, deleted_at, signed, key_id, public_key)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
            """;
    private static final String FIND = """
            SELECT cluster_id, project_id, name, deleted_at, signed, key_id, public_key FROM deletion_report
            WHERE (cluster_id = $1 OR name = $1) AND ($2::text IS NULL OR project_id = $2)
            ORDER BY cluster_id = $1 DESC, deleted_at DESC LIMIT 1
            """;
    private static final String KEYS = "SELECT DISTINCT key_id, public_key FROM deletion_report ORDER BY key_id";

    private final Transactions transactions;

    @Inject
    PgDeletionReports(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(DeletionReport report) {
        transactions.run(() -> Tx.current()
                .update(
                        KEEP,
                        report.clusterId(),
                        report.projectId(),
                        report.name(),
                        report.deletedAt().atOffset(ZoneOffset.UTC),
                        report.signed(),
                        report.keyId(),
                        report.publicKey()));
    }

    @Override
    public Optional<DeletionReport> find(Scope scope, String idOrName) {
        String project = scope.project() == null ? null : scope.project().value();
        return transactions.inTransaction(() -> Tx.current().query(FIND, idOrName, project).stream()
                .map(PgDeletionReports::report)
                .findFirst());
    }

    @Override
    public List<Key> keys() {
        return transactions.inTransaction(() -> Tx.current().query(KEYS).stream()
                .map(row -> new Key(row.text(0), row.text(1)))
                .toList());
    }

    private static DeletionReport report(Row row) {
        return new DeletionReport(
                row.text(0), row.text(1), row.text(2), row.time(3), row.text(4), row.text(5), row.text(6));
    }
}
