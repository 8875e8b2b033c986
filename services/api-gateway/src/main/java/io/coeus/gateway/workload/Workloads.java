// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.workload;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.cluster.WorkloadView;
import io.coeus.gateway.Checks;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.Services;
import io.coeus.gateway.owner.WorkloadOwner;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Stored;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes, changes and deletes workloads; what it answers can be read at once. */
@ApplicationScoped
public class Workloads {
    private final WorkloadOwner owner;
    private final ReadModel model;

    @Inject
    public Workloads(WorkloadOwner owner, ReadModel model) {
        this.owner = owner;
        this.model = model;
    }

    /** Begins to run what is asked for; its volumes, networks and cluster are looked for in the scope. */
    public WorkloadView create(Session session, Scope scope, UUID id, WorkloadRequest request) {
        String name = Checks.required("name", request.name());
        Checks.matches("name", name, SpecRules.NAME, SpecRules.NAME_RULE);
        SpecRequest wish = Checks.required("spec", request.spec());
        WorkloadSpec spec = SpecDefaults.fill(wish);
        SpecRules.check(spec);
        ClusterView cluster = cluster(scope, Checks.required("clusterId", request.clusterId()));
        WorkloadSpec resolved = new SpecReferences(model, scope).resolve(spec, wish);
        return keep(owner.create(session, new WorkloadOwner.Draft(id.toString(), name, cluster.id(), resolved)));
    }

    public WorkloadView change(Session session, WorkloadView workload, WorkloadOwner.Change change) {
        Checks.atLeast("replicas", change.replicas(), 0);
        if (change.image() != null) {
            Checks.required("image", change.image());
        }
        if (change.replicas() == null && change.image() == null) {
            throw Problem.invalid("replicas", "The patch must set replicas, image or both.");
        }
        return keep(owner.change(session, workload.id(), change));
    }

    public WorkloadView delete(Session session, WorkloadView workload) {
        return keep(owner.delete(session, workload.id()));
    }

    private ClusterView cluster(Scope scope, String reference) {
        return model.maybe(Kind.CLUSTER, scope, Reference.idOrName(reference))
                .map(Stored::view)
                .orElseThrow(() -> Problem.invalid("clusterId", "clusterId: there is no cluster " + reference + "."));
    }

    private WorkloadView keep(WorkloadView workload) {
        return model.remember(Kind.WORKLOAD, Services.CLUSTER_MANAGER, workload);
    }
}
