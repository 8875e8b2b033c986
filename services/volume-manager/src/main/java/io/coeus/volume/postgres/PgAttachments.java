// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.postgres;

import io.coeus.messaging.Tx;
import io.coeus.volume.data.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgAttachments implements Attachments {
    @Override
    public List<Attachment> of(String workloadId) {
        return Tx.current()
                .query(
                        "SELECT workload_id, volume_id, server_id FROM attachment WHERE workload_id = $1 ORDER BY volume_id",
                        workloadId)
                .stream()
                .map(row -> new Attachment(row.text(0), row.text(1), row.text(2)))
                .toList();
    }

    @Override
    public void add(Attachment attachment) {
        Tx.current().update("""
                        INSERT INTO attachment (workload_id, volume_id, server_id) VALUES ($1, $2, $3)
                        ON CONFLICT (workload_id, volume_id) DO UPDATE SET server_id = excluded.server_id
                        """, attachment.workloadId(), attachment.volumeId(), attachment.serverId());
    }

    @Override
    public void remove(String workloadId) {
        Tx.current().update("DELETE FROM attachment WHERE workload_id = $1", workloadId);
    }
}
