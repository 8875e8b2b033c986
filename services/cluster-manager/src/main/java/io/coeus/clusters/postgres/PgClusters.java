// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.postgres;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgClusters implements Clusters {
    private static final Documents<Cluster> CLUSTERS = new Documents<>("cluster", Cluster.class);

    /** A change of state is reason to look at the cluster at once. */
    private static final String SAVE = """
            UPDATE cluster
            SET state = $2, body = $3::text::jsonb, look_at = CASE WHEN state = $2 THEN look_at ELSE now() END
            WHERE id = $1
            """;

    private final Clock clock;

    PgClusters(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Cluster> find(String id) {
        return CLUSTERS.find(id);
    }

    @Override
    public Optional<Cluster> lock(String id) {
        return CLUSTERS.lock(id);
    }

    @Override
    public Cluster add(Cluster cluster) {
        var saved = cluster.saved(clock.instant());
        CLUSTERS.insert(
                saved.id(),
                """
                INSERT INTO cluster (id, project_id, template_id, state, body)
                VALUES ($1, $2, $3, $4, $5::text::jsonb) ON CONFLICT DO NOTHING
                """,
                saved.id(),
                saved.identity().projectId(),
                saved.identity().templateId(),
                saved.state().name(),
                WireJson.write(saved));
        return saved;
    }

    @Override
    public Cluster save(Cluster cluster) {
        var saved = cluster.saved(clock.instant());
        Tx.current().update(SAVE, saved.id(), saved.state().name(), WireJson.write(saved));
        return saved;
    }

    @Override
    public void remove(String id) {
        CLUSTERS.remove(id);
    }

    @Override
    public List<Cluster> inState(ClusterState state) {
        return CLUSTERS.where("state = $1", state.name());
    }

    @Override
    public boolean use(String templateId) {
        return !Tx.current()
                .query("SELECT 1 FROM cluster WHERE template_id = $1 LIMIT 1", templateId)
                .isEmpty();
    }
}
