// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.postgres;

import io.coeus.auth.authority.Authorities;
import io.coeus.auth.authority.Authority;
import io.coeus.auth.seal.Sealer;
import io.coeus.messaging.Row;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PgAuthorities implements Authorities {
    private final Sealer sealer;

    PgAuthorities(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public Optional<Authority> find(String clusterId) {
        return Tx.current()
                .query("SELECT cluster_id, certificate, sealed FROM authority WHERE cluster_id = $1", clusterId)
                .stream()
                .map(this::read)
                .findFirst();
    }

    @Override
    public Authority addOrFind(Authority authority) {
        String id = authority.clusterId();
        Tx.current().update("""
                        INSERT INTO authority (cluster_id, certificate, sealed) VALUES ($1, $2, $3)
                        ON CONFLICT DO NOTHING
                        """, id, authority.certificatePem(), sealer.seal(place(id), authority.keyPem()));
        return find(id).orElseThrow();
    }

    @Override
    public void remove(String clusterId) {
        Tx.current().update("DELETE FROM authority WHERE cluster_id = $1", clusterId);
    }

    private Authority read(Row row) {
        return new Authority(row.text(0), row.text(1), sealer.open(place(row.text(0)), row.text(2)));
    }

    private static String place(String clusterId) {
        return "authority/" + clusterId;
    }
}
