// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.postgres;

import io.coeus.clusters.template.Templates;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PgTemplates implements Templates {
    private static final Documents<ClusterTemplateView> TEMPLATES =
            new Documents<>("cluster_template", ClusterTemplateView.class);

    @Override
    public Optional<ClusterTemplateView> find(String id) {
        return TEMPLATES.find(id);
    }

    @Override
    public Optional<ClusterTemplateView> lock(String id) {
        return TEMPLATES.lock(id);
    }

    @Override
    public void add(ClusterTemplateView template) {
        TEMPLATES.insert(template.id(), """
                INSERT INTO cluster_template (id, project_id, body)
                VALUES ($1, $2, $3::text::jsonb) ON CONFLICT DO NOTHING
                """, template.id(), template.projectId(), WireJson.write(template));
    }

    @Override
    public void save(ClusterTemplateView template) {
        Tx.current()
                .update(
                        "UPDATE cluster_template SET body = $2::text::jsonb WHERE id = $1",
                        template.id(),
                        WireJson.write(template));
    }

    @Override
    public void remove(String id) {
        TEMPLATES.remove(id);
    }
}
