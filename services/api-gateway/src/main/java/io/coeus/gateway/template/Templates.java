// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.template;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Policy;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.Services;
import io.coeus.gateway.owner.TemplateOwner;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Resources;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes, changes and deletes cluster templates for both APIs. */
@ApplicationScoped
public class Templates {
    private final TemplateOwner owner;
    private final ReadModel model;
    private final Resources resources;

    @Inject
    public Templates(TemplateOwner owner, ReadModel model, Resources resources) {
        this.owner = owner;
        this.model = model;
        this.resources = resources;
    }

    public ClusterTemplateView create(Session session, TemplateDraft draft) {
        TemplateRules.check(draft);
        if (draft.publicTemplate() || draft.hidden()) {
            Policy.require(Right.TEMPLATE_PUBLISH, session.caller());
        }
        return keep(owner.create(session, draft));
    }

    /** Brings a template to what the draft says; while clusters use it, only to a few other things. */
    public ClusterTemplateView change(Session session, ClusterTemplateView before, TemplateDraft draft) {
        requireOwn(session.caller(), before);
        TemplateRules.check(draft);
        if (draft.publicTemplate() != before.publicTemplate() || draft.hidden() != before.hidden()) {
            Policy.require(Right.TEMPLATE_PUBLISH, session.caller());
        }
        if (!TemplateChanges.allowedWhileUsed(before, draft)) {
            requireUnused(before);
        }
        return keep(owner.replace(session, draft));
    }

    public void delete(Session session, ClusterTemplateView template) {
        requireOwn(session.caller(), template);
        requireUnused(template);
        owner.delete(session, template.id());
        resources.bury(Kind.TEMPLATE, Services.CLUSTER_MANAGER, template);
    }

    private ClusterTemplateView keep(ClusterTemplateView template) {
        return model.remember(Kind.TEMPLATE, Services.CLUSTER_MANAGER, template);
    }

    private void requireUnused(ClusterTemplateView template) {
        if (model.inUse(Kind.CLUSTER, template.id())) {
            throw new Problem(
                    GatewayCode.TEMPLATE_IN_USE,
                    "ClusterTemplate " + template.id() + " is referenced by one or multiple clusters.");
        }
    }

    private static void requireOwn(Caller caller, ClusterTemplateView template) {
        if (!caller.isAdmin() && !caller.projectId().value().equals(template.projectId())) {
            throw new Problem(CommonCode.NOT_ALLOWED, "The cluster template belongs to another project.");
        }
    }
}
