// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.postgres;

import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import io.coeus.network.tenant.TenantNetwork;
import io.coeus.network.tenant.TenantNetworks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PgTenantNetworks implements TenantNetworks {
    @Override
    public Optional<TenantNetwork> find(String id) {
        return Tx.current().query("SELECT body FROM tenant_network WHERE id = $1", id).stream()
                .findFirst()
                .map(row -> WireJson.read(row.text(0), TenantNetwork.class));
    }

    @Override
    public void save(TenantNetwork network) {
        Tx.current().update("""
                        INSERT INTO tenant_network (id, project_id, body) VALUES ($1, $2, $3::text::jsonb)
                        ON CONFLICT (id) DO UPDATE SET body = excluded.body
                        """, network.id(), network.projectId(), WireJson.write(network));
    }

    @Override
    public void remove(String id) {
        Tx.current().update("DELETE FROM tenant_network WHERE id = $1", id);
    }
}
