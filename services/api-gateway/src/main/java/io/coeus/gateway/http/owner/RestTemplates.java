// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.Services;
import io.coeus.gateway.owner.TemplateOwner;
import io.coeus.gateway.template.TemplateDraft;
import io.coeus.http.ServiceClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** cluster-manager, as the owner of templates. */
@ApplicationScoped
class RestTemplates implements TemplateOwner {
    private static final String TEMPLATES = "cluster-templates";

    private final ServiceClients clients;

    @Inject
    RestTemplates(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public ClusterTemplateView create(Session session, TemplateDraft draft) {
        return Paths.delegating(clients, Services.CLUSTER_MANAGER, session)
                .post(Paths.of(TEMPLATES), draft, ClusterTemplateView.class);
    }

    @Override
    public ClusterTemplateView replace(Session session, TemplateDraft draft) {
        return Paths.delegating(clients, Services.CLUSTER_MANAGER, session)
                .put(Paths.of(TEMPLATES, draft.id()), draft, ClusterTemplateView.class);
    }

    @Override
    public void delete(Session session, String id) {
        Paths.client(clients, Services.CLUSTER_MANAGER, session).delete(Paths.of(TEMPLATES, id));
    }
}
