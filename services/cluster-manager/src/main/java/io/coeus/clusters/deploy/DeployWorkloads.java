// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.cluster.Revision;
import io.coeus.clusters.workload.Observation;
import io.coeus.clusters.workload.Placement;
import io.coeus.clusters.workload.Workload;
import io.coeus.clusters.workload.Workload.Home;
import io.coeus.clusters.workload.WorkloadState;
import io.coeus.clusters.workload.Workloads;
import io.coeus.driver.Fit;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Ids;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.saga.SagaContext;
import io.coeus.messaging.saga.Sagas;
import io.coeus.saga.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the wishes of users about workloads. */
@ApplicationScoped
public class DeployWorkloads {
    private final Transactions transactions;
    private final Workloads workloads;
    private final Clusters clusters;
    private final Engines engines;
    private final Sagas sagas;
    private final WorkloadNews news;
    private final Ids ids;
    private final Clock clock;

    DeployWorkloads(
            Transactions transactions,
            Workloads workloads,
            Clusters clusters,
            Engines engines,
            Sagas sagas,
            WorkloadNews news,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.workloads = workloads;
        this.clusters = clusters;
        this.engines = engines;
        this.sagas = sagas;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** The workload; NOT_FOUND also when it is another project's. */
    public Workload show(String id, Caller caller) {
        return transactions.inTransaction(() -> own(workloads.find(id).orElse(null), id, caller));
    }

    /** Accepts a new workload. Repeating with the same id answers the same workload. */
    public Workload create(NewWorkload wanted, Caller caller, String requestId) {
        return transactions.inTransaction(() -> {
            var known = workloads.find(wanted.id());
            if (known.isPresent()) {
                return own(known.get(), wanted.id(), caller);
            }
            var cluster = usable(wanted.clusterId(), caller);
            var workload = fitted(cluster, started(wanted, cluster, caller));
            workloads.add(workload);
            return begin(workload, WorkloadPlans.CREATE, WorkloadState.PENDING, requestId);
        });
    }

    /** Changes image, number of copies or both. */
    public Workload change(String id, WorkloadChange change, Caller caller, String requestId) {
        return transactions.inTransaction(() -> {
            var workload = own(workloads.lock(id).orElse(null), id, caller);
            if (workload.deleting() || busy(workload)) {
                throw wrongState(workload);
            }
            var cluster = usable(workload.home().clusterId(), caller);
            var wanted = fitted(cluster, workload.with(change.in(workload.spec()), workload.lossy()));
            return begin(wanted, WorkloadPlans.UPDATE, workload.seen().state(), requestId);
        });
    }

    /** Removes the workload and what was made for it. Repeating is fine. */
    public Workload delete(String id, Caller caller, String requestId) {
        return transactions.inTransaction(() -> {
            var workload = own(workloads.lock(id).orElse(null), id, caller);
            return delete(workload, requestId);
        });
    }

    /** As a user's delete, for whoever may do it anyway. Inside a transaction. */
    public Workload delete(Workload workload, String requestId) {
        return workload.deleting()
                ? workload
                : begin(workload, WorkloadPlans.DELETE, WorkloadState.DELETING, requestId);
    }

    private Workload begin(Workload workload, Plan<DeployData> plan, WorkloadState state, String requestId) {
        var operationId = ids.uuid().toString();
        var begun = workloads.save(workload.begin(state, operationId));
        var home = begun.home();
        sagas.start(
                plan,
                operationId,
                DeployData.of(begun, operationId),
                new SagaContext(home.id(), "workload", home.name(), home.projectId(), home.userId(), requestId));
        return news.changed(workloads.find(home.id()).orElse(begun));
    }

    private Workload fitted(Cluster cluster, Workload workload) {
        return switch (engines.of(cluster).workloads().fit(DriverSpec.of(workload))) {
            case Fit.Lossless lossless -> workload.with(workload.spec(), Map.of());
            case Fit.Lossy lossy -> workload.with(workload.spec(), remarks(lossy.lost()));
            case Fit.Refused refused ->
                throw new Problem(
                                ClusterCode.WORKLOAD_REFUSED,
                                remarks(refused.refused()).entrySet().stream()
                                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                                        .collect(Collectors.joining("; ")))
                        .onField(refused.refused().getFirst().field());
        };
    }

    private static Map<String, String> remarks(List<Fit.Remark> remarks) {
        var byField = new TreeMap<String, String>();
        remarks.forEach(remark -> byField.put(remark.field(), remark.reason()));
        return byField;
    }

    private Cluster usable(String clusterId, Caller caller) {
        var cluster = clusters.find(clusterId)
                .filter(found ->
                        found.identity().projectId().equals(caller.projectId().value()) || caller.isAdmin())
                .orElseThrow(() -> Problem.notFound("cluster", clusterId));
        if (cluster.access().coeVersion() == null || !cluster.state().open()) {
            throw new Problem(
                            CommonCode.WRONG_STATE,
                            "Cluster " + cluster.identity().name() + " is " + cluster.state() + ".")
                    .onField("cluster")
                    .withRemedy("Wait until the cluster is READY.");
        }
        return cluster;
    }

    private Workload started(NewWorkload wanted, Cluster cluster, Caller caller) {
        var home = new Home(
                wanted.id(),
                wanted.name(),
                cluster.identity().projectId(),
                caller.userId().value(),
                cluster.id(),
                cluster.identity().name(),
                cluster.spec().coe());
        return new Workload(
                home, wanted.spec(), Map.of(), Placement.NONE, Observation.NONE, null, Revision.first(clock.instant()));
    }

    private boolean busy(Workload workload) {
        return sagas.of(workload.id()).stream().anyMatch(operation -> operation.endedAt() == null);
    }

    private static Workload own(@Nullable Workload workload, String id, Caller caller) {
        if (workload == null || !caller.mayAct(new ProjectId(workload.home().projectId()))) {
            throw Problem.notFound("workload", id);
        }
        return workload;
    }

    private static Problem wrongState(Workload workload) {
        return new Problem(
                        CommonCode.WRONG_STATE,
                        "Workload " + workload.home().name() + " is being changed by operation "
                                + workload.operationId() + ".")
                .withRemedy("Wait until that operation has ended; where it is STUCK, retry or abandon it.");
    }
}
