// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.postgres;

import io.coeus.auth.grant.Grant;
import io.coeus.auth.grant.Grant.ByApplicationCredential;
import io.coeus.auth.grant.Grant.ByTrust;
import io.coeus.auth.grant.Grant.Given;
import io.coeus.auth.grant.Grants;
import io.coeus.auth.seal.Sealer;
import io.coeus.messaging.Row;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PgGrants implements Grants {
    private final Sealer sealer;

    PgGrants(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public Optional<Grant> find(String clusterId) {
        return Tx.current().query("""
                        SELECT cluster_id, project_id, user_id, method, external_id, sealed
                        FROM credential WHERE cluster_id = $1
                        """, clusterId).stream().map(this::read).findFirst();
    }

    @Override
    public void put(Grant grant) {
        Given given = grant.given();
        Tx.current()
                .update(
                        """
                        INSERT INTO credential (cluster_id, project_id, user_id, method, external_id, sealed)
                        VALUES ($1, $2, $3, $4, $5, $6)
                        ON CONFLICT (cluster_id) DO UPDATE SET project_id = excluded.project_id,
                            user_id = excluded.user_id, method = excluded.method,
                            external_id = excluded.external_id, sealed = excluded.sealed
                        """,
                        grant.clusterId(),
                        grant.projectId(),
                        grant.userId(),
                        given == null ? null : given.method(),
                        given == null ? null : given.externalId(),
                        sealed(grant.clusterId(), given));
    }

    @Override
    public void remove(String clusterId) {
        Tx.current().update("DELETE FROM credential WHERE cluster_id = $1", clusterId);
    }

    private @Nullable String sealed(String clusterId, @Nullable Given given) {
        return given instanceof ByApplicationCredential credential
                ? sealer.seal(place(clusterId), credential.secret())
                : null;
    }

    private Grant read(Row row) {
        Grant intended = Grant.intended(row.text(0), row.text(1), row.text(2));
        String method = row.textOrNull(3);
        if (method == null) {
            return intended;
        }
        return intended.as(
                method.equals(ByTrust.METHOD)
                        ? new ByTrust(row.text(4))
                        : new ByApplicationCredential(
                                row.text(4), sealer.open(place(intended.clusterId()), row.text(5))));
    }

    private static String place(String clusterId) {
        return "credential/" + clusterId;
    }
}
