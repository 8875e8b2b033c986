// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.clusters.cluster.Access;
import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Blueprint.NodeRef;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.cluster.Identity;
import io.coeus.clusters.cluster.Node.Role;
import io.coeus.clusters.cluster.Revision;
import io.coeus.clusters.cluster.Standing;
import io.coeus.clusters.room.Reserve;
import io.coeus.clusters.template.Templates;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Ids;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.saga.SagaContext;
import io.coeus.messaging.saga.Sagas;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Accepts new clusters. */
@ApplicationScoped
public class CreateClusters {
    private final Transactions transactions;
    private final Clusters clusters;
    private final Templates templates;
    private final Engines engines;
    private final Preflight preflight;
    private final Reserve reserve;
    private final Handover handover;
    private final Sagas sagas;
    private final ClusterNews news;
    private final Ids ids;
    private final Clock clock;

    CreateClusters(
            Transactions transactions,
            Clusters clusters,
            Templates templates,
            Engines engines,
            Preflight preflight,
            Reserve reserve,
            Handover handover,
            Sagas sagas,
            ClusterNews news,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.templates = templates;
        this.engines = engines;
        this.preflight = preflight;
        this.reserve = reserve;
        this.handover = handover;
        this.sagas = sagas;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Checks the wish, stores the cluster as CREATING and starts the saga. Repeating with the same id answers the same
     * cluster. Nothing is stored when it fails.
     */
    public Cluster create(NewCluster wanted, Caller caller, Secret userToken, String requestId) {
        var known = transactions.inTransaction(() -> clusters.find(wanted.id()));
        if (known.isPresent()) {
            return mine(known.get(), caller);
        }
        var template = transactions.inTransaction(() -> template(wanted, caller));
        var draft = Draft.of(wanted, template);
        if (engines.find(draft.spec().driver()).isEmpty()) {
            throw notSupported(template.coe());
        }
        var checked = preflight.check(draft, userToken, caller.projectId().value());
        reserve.check(checked.budget());
        var handoverId = handover.deposit(userToken);
        return transactions.inTransaction(() -> {
            var cluster = clusters.add(started(wanted, template, checked.spec(), draft, caller));
            begin(cluster, handoverId, requestId);
            var accepted = news.requested(clusters.find(cluster.id()).orElseThrow());
            reserve.take(cluster.standing().operationId(), checked.budget());
            return accepted;
        });
    }

    private ClusterTemplateView template(NewCluster wanted, Caller caller) {
        var template = templates
                .find(wanted.clusterTemplateId())
                .filter(found -> visible(found, caller))
                .orElseThrow(() -> Problem.invalid(
                        "cluster_template_id", "There is no cluster template " + wanted.clusterTemplateId() + "."));
        if (template.hidden() && !caller.isAdmin()) {
            throw new Problem(ClusterCode.TEMPLATE_HIDDEN, "Cluster template " + template.name() + " is hidden.")
                    .onField("cluster_template_id");
        }
        return template;
    }

    private static boolean visible(ClusterTemplateView template, Caller caller) {
        return caller.mayAct(new ProjectId(template.projectId())) || template.publicTemplate();
    }

    private Cluster started(
            NewCluster wanted, ClusterTemplateView template, ClusterSpec spec, Draft draft, Caller caller) {
        var identity = new Identity(
                wanted.id(),
                wanted.name(),
                caller.projectId().value(),
                caller.userId().value(),
                template.id());
        var standing = new Standing(ClusterState.CREATING, "create", ids.uuid().toString(), null);
        var empty =
                new Cluster(identity, spec, standing, List.of(), Access.NONE, null, Revision.first(clock.instant()));
        var blueprint = Blueprint.of(empty);
        return empty.with(Stream.concat(
                        blueprint.wish(Role.MASTER, 0, draft.masterCount()).stream(),
                        blueprint.wish(Role.WORKER, 0, draft.nodeCount()).stream())
                .toList());
    }

    private void begin(Cluster cluster, String handoverId, String requestId) {
        var nodes = cluster.nodes().stream().map(NodeRef::of).toList();
        var identity = cluster.identity();
        sagas.start(
                CreateCluster.PLAN,
                cluster.standing().operationId(),
                CreateData.of(Blueprint.of(cluster), nodes, handoverId),
                new SagaContext(
                        cluster.id(), "cluster", identity.name(), identity.projectId(), identity.userId(), requestId));
        int minutes = cluster.spec().createTimeout();
        if (minutes > 0) {
            sagas.limit(cluster.standing().operationId(), Duration.ofMinutes(minutes));
        }
    }

    private static Cluster mine(Cluster cluster, Caller caller) {
        return Optional.of(cluster)
                .filter(found ->
                        found.identity().projectId().equals(caller.projectId().value()))
                .orElseThrow(() -> Problem.invalid("id", "The id is taken."));
    }

    private static Problem notSupported(String coe) {
        return new Problem(ClusterCode.COE_NOT_SUPPORTED, "There is no driver for COE " + coe + ".").onField("coe");
    }
}
