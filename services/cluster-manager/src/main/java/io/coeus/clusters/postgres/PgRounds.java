// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.postgres;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.health.Rounds;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

@ApplicationScoped
class PgRounds implements Rounds {
    private static final String TAKE = """
            UPDATE cluster SET look_at = now() + $2 * interval '1 ms'
            WHERE id IN (
                SELECT id FROM cluster
                WHERE state IN ('READY', 'UPDATING', 'UPDATE_FAILED') AND look_at <= now()
                ORDER BY look_at LIMIT $1 FOR UPDATE SKIP LOCKED)
            RETURNING body
            """;

    /** A fifth more or less, so that clusters that began together do not stay together. */
    private static final String AGAIN =
            "UPDATE cluster SET look_at = now() + (0.8 + 0.4 * random()) * $2 * interval '1 ms' WHERE id = $1";

    @Override
    public List<Cluster> take(int most, Duration claim) {
        return Tx.current().query(TAKE, most, claim.toMillis()).stream()
                .map(row -> WireJson.read(row.text(0), Cluster.class))
                .toList();
    }

    @Override
    public void again(String clusterId, Duration in) {
        Tx.current().update(AGAIN, clusterId, in.toMillis());
    }
}
