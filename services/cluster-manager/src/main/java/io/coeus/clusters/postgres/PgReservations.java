// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.postgres;

import io.coeus.clusters.room.Budget;
import io.coeus.clusters.room.Promised;
import io.coeus.clusters.room.Reservations;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;

@ApplicationScoped
class PgReservations implements Reservations {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('room of ' || $1, 0))::text";
    private static final String PROMISED = """
            SELECT pool, resource, sum(amount)::bigint FROM reservation
            WHERE pool = ANY($1) AND (released_at IS NULL OR released_at >= $2) GROUP BY pool, resource
            """;
    private static final String TAKE = """
            INSERT INTO reservation (operation_id, pool, resource, step, amount)
            SELECT $1, pool, resource, step, amount::bigint
            FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS need (pool, resource, step, amount)
            """;
    /** Figures of the cloud are never as old as that. */
    private static final String FORGET =
            "DELETE FROM reservation WHERE pool = ANY($1) AND released_at < now() - interval '1 hour'";

    private static final String RELEASE =
            "UPDATE reservation SET released_at = now() WHERE operation_id = $1 AND released_at IS NULL";

    @Override
    public Instant now() {
        return Tx.current().query("SELECT clock_timestamp()").getFirst().time(0);
    }

    @Override
    public void lock(Collection<String> pools) {
        pools.stream().sorted().forEach(pool -> Tx.current().query(LOCK, pool));
    }

    @Override
    public Promised promised(Collection<String> pools, Instant asOf) {
        return new Promised(Tx.current().query(PROMISED, array(pools), asOf.atOffset(ZoneOffset.UTC)).stream()
                .collect(Collectors.toMap(row -> new Promised.Key(row.text(0), row.text(1)), row -> row.number(2))));
    }

    @Override
    public void take(String operationId, Budget budget) {
        Tx.current().update(FORGET, (Object) array(budget.pools()));
        var pools = new ArrayList<String>();
        var resources = new ArrayList<String>();
        var steps = new ArrayList<String>();
        var amounts = new ArrayList<String>();
        for (var demand : budget.demands()) {
            demand.bySteps().forEach((step, amount) -> {
                pools.add(demand.pool());
                resources.add(demand.resource());
                steps.add(step);
                amounts.add(amount.toString());
            });
        }
        Tx.current().update(TAKE, operationId, array(pools), array(resources), array(steps), array(amounts));
    }

    @Override
    public void release(String operationId, Collection<String> steps) {
        if (!steps.isEmpty()) {
            Tx.current().update(RELEASE + " AND step = ANY($2)", operationId, array(steps));
        }
    }

    @Override
    public void release(String operationId) {
        Tx.current().update(RELEASE, operationId);
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
