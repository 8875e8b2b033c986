// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.postgres;

import io.coeus.clusters.workload.Workload;
import io.coeus.clusters.workload.Workloads;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgWorkloads implements Workloads {
    private static final Documents<Workload> WORKLOADS = new Documents<>("workload", Workload.class);

    private final Clock clock;

    PgWorkloads(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Workload> find(String id) {
        return WORKLOADS.find(id);
    }

    @Override
    public Optional<Workload> lock(String id) {
        return WORKLOADS.lock(id);
    }

    @Override
    public Workload add(Workload workload) {
        var saved = workload.saved(clock.instant());
        WORKLOADS.insert(
                saved.id(),
                """
                INSERT INTO workload (id, project_id, cluster_id, body)
                VALUES ($1, $2, $3, $4::text::jsonb) ON CONFLICT DO NOTHING
                """,
                saved.id(),
                saved.home().projectId(),
                saved.home().clusterId(),
                WireJson.write(saved));
        return saved;
    }

    @Override
    public Workload save(Workload workload) {
        var saved = workload.saved(clock.instant());
        Tx.current()
                .update("UPDATE workload SET body = $2::text::jsonb WHERE id = $1", saved.id(), WireJson.write(saved));
        return saved;
    }

    @Override
    public void remove(String id) {
        WORKLOADS.remove(id);
    }

    @Override
    public List<Workload> onCluster(String clusterId) {
        return WORKLOADS.where("cluster_id = $1", clusterId);
    }
}
