// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.postgres;

import io.coeus.auth.handover.Handover;
import io.coeus.auth.handover.Handover.Owner;
import io.coeus.auth.handover.Handovers;
import io.coeus.auth.seal.Sealer;
import io.coeus.messaging.Row;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

@ApplicationScoped
class PgHandovers implements Handovers {
    private final Sealer sealer;

    PgHandovers(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public void add(Handover handover) {
        Tx.current()
                .update(
                        "INSERT INTO handover (id, user_id, project_id, sealed, expires_at) VALUES ($1, $2, $3, $4, $5)",
                        handover.id(),
                        handover.owner().userId(),
                        handover.owner().projectId(),
                        sealer.seal(place(handover.id()), handover.token()),
                        handover.expiresAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Handover> find(String id) {
        return Tx.current()
                .query("SELECT id, user_id, project_id, sealed, expires_at FROM handover WHERE id = $1", id)
                .stream()
                .map(this::read)
                .findFirst();
    }

    @Override
    public void remove(String id) {
        Tx.current().update("DELETE FROM handover WHERE id = $1", id);
    }

    @Override
    public int removeExpired(Instant now) {
        return Tx.current().update("DELETE FROM handover WHERE expires_at <= $1", now.atOffset(ZoneOffset.UTC));
    }

    private Handover read(Row row) {
        return new Handover(
                row.text(0),
                new Owner(row.text(1), row.text(2)),
                sealer.open(place(row.text(0)), row.text(3)),
                row.time(4));
    }

    private static String place(String id) {
        return "handover/" + id;
    }
}
