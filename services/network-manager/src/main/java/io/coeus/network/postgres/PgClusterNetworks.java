// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.postgres;

import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import io.coeus.network.cluster.ClusterNetwork;
import io.coeus.network.cluster.ClusterNetworks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PgClusterNetworks implements ClusterNetworks {
    @Override
    public Optional<ClusterNetwork> find(String clusterId) {
        return Tx.current().query("SELECT body FROM cluster_network WHERE cluster_id = $1", clusterId).stream()
                .findFirst()
                .map(row -> WireJson.read(row.text(0), ClusterNetwork.class));
    }

    @Override
    public void save(ClusterNetwork network) {
        Tx.current().update("""
                        INSERT INTO cluster_network (cluster_id, body) VALUES ($1, $2::text::jsonb)
                        ON CONFLICT (cluster_id) DO UPDATE SET body = excluded.body
                        """, network.clusterId(), WireJson.write(network));
    }

    @Override
    public void remove(String clusterId) {
        Tx.current().update("DELETE FROM cluster_network WHERE cluster_id = $1", clusterId);
    }
}
