// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.postgres;

import io.coeus.clusters.mount.Mounts;
import io.coeus.clusters.mount.VolumeMount;
import io.coeus.messaging.Row;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgMounts implements Mounts {
    private static final String SELECT =
            "SELECT workload_id, volume_id, cluster_id, node, wanted, state, message FROM volume_mount ";
    private static final String SAVE = """
            INSERT INTO volume_mount (workload_id, volume_id, cluster_id, node, wanted, state, message)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (workload_id, volume_id) DO UPDATE
            SET node = excluded.node, wanted = excluded.wanted, state = excluded.state, message = excluded.message
            """;

    @Override
    public List<VolumeMount> of(String workloadId) {
        return Tx.current().query(SELECT + "WHERE workload_id = $1 ORDER BY volume_id FOR UPDATE", workloadId).stream()
                .map(PgMounts::mount)
                .toList();
    }

    @Override
    public List<VolumeMount> at(String clusterId, String node) {
        return Tx.current()
                .query(
                        SELECT + "WHERE cluster_id = $1 AND node = $2 ORDER BY workload_id, volume_id FOR UPDATE",
                        clusterId,
                        node)
                .stream()
                .map(PgMounts::mount)
                .toList();
    }

    @Override
    public void save(VolumeMount mount) {
        Tx.current()
                .update(
                        SAVE,
                        mount.workloadId(),
                        mount.volumeId(),
                        mount.clusterId(),
                        mount.node(),
                        mount.wanted(),
                        mount.state().name(),
                        mount.message());
    }

    @Override
    public void forget(String workloadId) {
        Tx.current().update("DELETE FROM volume_mount WHERE workload_id = $1", workloadId);
    }

    private static VolumeMount mount(Row row) {
        return new VolumeMount(
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.flag(4),
                VolumeMount.State.valueOf(row.text(5)),
                row.textOrNull(6));
    }
}
