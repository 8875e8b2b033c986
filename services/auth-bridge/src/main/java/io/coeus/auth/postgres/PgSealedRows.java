// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.postgres;

import io.coeus.auth.seal.SealedRows;
import io.coeus.auth.seal.Sealer;
import io.coeus.messaging.Row;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Handovers are left out: they are gone before anybody takes a key away. */
@ApplicationScoped
class PgSealedRows implements SealedRows {
    private static final List<String> TABLES = List.of("credential", "authority");

    private final Sealer sealer;

    PgSealedRows(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public int reseal(int most) {
        return TABLES.stream().mapToInt(table -> reseal(table, most)).sum();
    }

    private int reseal(String table, int most) {
        List<Row> rows = Tx.current()
                .query(
                        "SELECT cluster_id, sealed FROM " + table
                                + " WHERE NOT starts_with(sealed, $1) LIMIT $2 FOR UPDATE SKIP LOCKED",
                        sealer.currentPrefix(),
                        most);
        rows.forEach(row -> reseal(table, row.text(0), row.text(1)));
        return rows.size();
    }

    private void reseal(String table, String clusterId, String sealed) {
        String place = table + "/" + clusterId;
        String anew = sealer.seal(place, sealer.open(place, sealed));
        Tx.current().update("UPDATE " + table + " SET sealed = $2 WHERE cluster_id = $1", clusterId, anew);
    }
}
