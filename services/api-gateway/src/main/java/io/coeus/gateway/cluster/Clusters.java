// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.cluster;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.access.Policy;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.CertificateOwner;
import io.coeus.gateway.owner.ClusterOwner;
import io.coeus.gateway.owner.Services;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes, changes and deletes clusters for both APIs; what it answers can be read at once. */
@ApplicationScoped
public class Clusters {
    private final ClusterOwner owner;
    private final CertificateOwner certificates;
    private final ReadModel model;
    private final QuotaConfig quota;

    @Inject
    public Clusters(ClusterOwner owner, CertificateOwner certificates, ReadModel model, QuotaConfig quota) {
        this.owner = owner;
        this.certificates = certificates;
        this.model = model;
        this.quota = quota;
    }

    public ClusterView create(Session session, ClusterDraft draft, ClusterTemplateView template) {
        ClusterRules.check(draft, template, session.caller());
        requireRoom(session.caller());
        return keep(owner.create(session, draft));
    }

    public ClusterView resize(Session session, ClusterView cluster, ClusterOwner.Resize resize) {
        return keep(owner.resize(session, cluster.id(), resize));
    }

    public ClusterView scale(Session session, ClusterView cluster, int nodeCount) {
        return keep(owner.scale(session, cluster.id(), nodeCount));
    }

    public ClusterView noteHealth(Session session, ClusterView cluster, ClusterOwner.Health health) {
        return keep(owner.noteHealth(session, cluster.id(), health));
    }

    public ClusterView delete(Session session, ClusterView cluster) {
        return keep(owner.delete(session, cluster.id()));
    }

    /** The certificate of the cluster's authority, for who may see it. */
    public String authority(Session session, ClusterView cluster) {
        Policy.requireOwner(Right.CERTIFICATE_READ, session.caller(), cluster.userId());
        return certificates.authority(session, cluster.id());
    }

    /** A client certificate of the cluster, for who may have one. */
    public String sign(Session session, ClusterView cluster, String csr) {
        Policy.requireOwner(Right.CERTIFICATE_SIGN, session.caller(), cluster.userId());
        return certificates.sign(session, cluster.id(), csr);
    }

    private ClusterView keep(ClusterView cluster) {
        return model.remember(Kind.CLUSTER, Services.CLUSTER_MANAGER, cluster);
    }

    private void requireRoom(Caller caller) {
        long count = model.totals(Kind.CLUSTER, Scope.of(caller.projectId())).count();
        if (count >= quota.clustersPerProject()) {
            throw new Problem(
                            CommonCode.QUOTA_EXCEEDED,
                            "You have reached the maximum clusters per project, " + quota.clustersPerProject() + ".")
                    .withRemedy("Delete a cluster, or ask the operator for a larger quota.");
        }
    }
}
