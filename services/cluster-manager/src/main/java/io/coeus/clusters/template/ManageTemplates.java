// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.template;

import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.create.Preflight;
import io.coeus.contracts.cluster.ClusterTemplateEvent;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Takes the wishes of users about cluster templates. */
@ApplicationScoped
public class ManageTemplates {
    private final Transactions transactions;
    private final Templates templates;
    private final Clusters clusters;
    private final Engines engines;
    private final Preflight preflight;
    private final Outbox outbox;

    ManageTemplates(
            Transactions transactions,
            Templates templates,
            Clusters clusters,
            Engines engines,
            Preflight preflight,
            Outbox outbox) {
        this.transactions = transactions;
        this.templates = templates;
        this.clusters = clusters;
        this.engines = engines;
        this.preflight = preflight;
        this.outbox = outbox;
    }

    /** The template; NOT_FOUND also when it is another project's and not public. */
    public ClusterTemplateView show(String id, Caller caller) {
        return transactions.inTransaction(() -> templates
                .find(id)
                .filter(template -> template.publicTemplate() || own(template, caller))
                .orElseThrow(() -> absent(id)));
    }

    /** Stores a new one. Repeating with the same id answers what is stored. */
    public ClusterTemplateView create(ClusterTemplateView wanted, Caller caller, Secret userToken) {
        var known = transactions.inTransaction(() -> templates.find(wanted.id()));
        if (known.isPresent() && own(known.get(), caller)) {
            return known.get();
        }
        var checked = check(wanted, userToken);
        return transactions.inTransaction(() -> {
            templates.add(checked);
            return changed(checked);
        });
    }

    /** Stores a changed one. A template that clusters use keeps what they were made from. */
    public ClusterTemplateView replace(ClusterTemplateView wanted, Caller caller, Secret userToken) {
        var checked = check(wanted, userToken);
        return transactions.inTransaction(() -> {
            var stored = lock(wanted.id(), caller);
            if (clusters.use(stored.id()) && !TemplateChange.harmless(stored, checked)) {
                throw inUse(stored);
            }
            templates.save(checked);
            return changed(checked);
        });
    }

    /** Removes it; TEMPLATE_IN_USE while a cluster is made from it. */
    public ClusterTemplateView delete(String id, Caller caller) {
        return transactions.inTransaction(() -> {
            var stored = lock(id, caller);
            if (clusters.use(id)) {
                throw inUse(stored);
            }
            templates.remove(id);
            outbox.event(id, stored.projectId(), new ClusterTemplateEvent.Deleted(stored));
            return stored;
        });
    }

    private ClusterTemplateView check(ClusterTemplateView wanted, Secret userToken) {
        var coe = Objects.equals(wanted.coe(), "swarm-mode") ? "swarm" : wanted.coe();
        if (engines.find(coe).isEmpty()) {
            throw new Problem(ClusterCode.COE_NOT_SUPPORTED, "There is no driver for COE " + wanted.coe() + ".")
                    .onField("coe");
        }
        return preflight.check(wanted, userToken);
    }

    private ClusterTemplateView lock(String id, Caller caller) {
        return templates.lock(id).filter(found -> own(found, caller)).orElseThrow(() -> absent(id));
    }

    private ClusterTemplateView changed(ClusterTemplateView template) {
        outbox.event(template.id(), template.projectId(), new ClusterTemplateEvent.Changed(template));
        return template;
    }

    private static boolean own(ClusterTemplateView template, Caller caller) {
        return caller.mayAct(new ProjectId(template.projectId()));
    }

    private static Problem inUse(ClusterTemplateView template) {
        return new Problem(
                        ClusterCode.TEMPLATE_IN_USE, "Cluster template " + template.name() + " is used by a cluster.")
                .withRemedy("Make another template, or delete the clusters made from this one first.");
    }

    private static Problem absent(String id) {
        return Problem.notFound("cluster template", id);
    }
}
