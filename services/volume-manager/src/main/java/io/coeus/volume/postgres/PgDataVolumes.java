// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.postgres;

import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import io.coeus.volume.tenant.DataVolume;
import io.coeus.volume.tenant.DataVolumes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgDataVolumes implements DataVolumes {
    @Override
    public Optional<DataVolume> find(String id) {
        return where("id = $1", id).stream().findFirst();
    }

    @Override
    public Optional<DataVolume> findByCinder(String volumeId) {
        return where("body ->> 'volumeId' = $1", volumeId).stream().findFirst();
    }

    @Override
    public List<DataVolume> of(String workloadId) {
        return where("workload_id = $1", workloadId);
    }

    @Override
    public void save(DataVolume volume) {
        Tx.current().update("""
                        INSERT INTO data_volume (id, project_id, workload_id, body)
                        VALUES ($1, $2, $3, $4::text::jsonb)
                        ON CONFLICT (id) DO UPDATE SET body = excluded.body
                        """, volume.id(), volume.projectId(), volume.workloadId(), WireJson.write(volume));
    }

    @Override
    public void remove(String id) {
        Tx.current().update("DELETE FROM data_volume WHERE id = $1", id);
    }

    private static List<DataVolume> where(String condition, String value) {
        return Tx.current().query("SELECT body FROM data_volume WHERE " + condition, value).stream()
                .map(row -> WireJson.read(row.text(0), DataVolume.class))
                .toList();
    }
}
