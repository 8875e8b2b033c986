// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import java.util.List;

/** What cluster-manager asks of itself: the steps that touch Nova and the COEs. */
@Owner("cluster-manager")
public sealed interface ClusterCommand<R extends Reply> extends Command<R> {

    /** Boots a Nova server for each named node of the cluster and waits until all are ACTIVE. */
    @WireType("io.coeus.cluster.servers.boot.v1")
    record BootServers(String clusterId, List<String> nodeNames)
            implements ClusterCommand<ClusterReply.ServersBooted> {}

    /** Deletes the servers of the named nodes and waits until they are gone. */
    @WireType("io.coeus.cluster.servers.remove.v1")
    record RemoveServers(String clusterId, List<String> nodeNames) implements ClusterCommand<Undone> {}

    /** Waits until every named node has joined and reported ready. */
    @WireType("io.coeus.cluster.nodes.await.v1")
    record AwaitNodes(String clusterId, List<String> nodeNames) implements ClusterCommand<Done> {}

    /** Waits until the COE's API answers and knows every node of the cluster as ready. */
    @WireType("io.coeus.cluster.coe.check.v1")
    record CheckCoe(String clusterId) implements ClusterCommand<ClusterReply.CoeReady> {}

    /** Takes the named nodes out of the COE: moves workloads away and forgets them. */
    @WireType("io.coeus.cluster.nodes.drain.v1")
    record DrainNodes(String clusterId, List<String> nodeNames) implements ClusterCommand<Done> {}

    /** Cancels what else runs on a cluster or workload and waits until it has ended. */
    @WireType("io.coeus.cluster.settle.v1")
    record SettleOperations(String aggregateId, String operationId) implements ClusterCommand<Done> {}

    /** Deletes every workload of the cluster and waits until all are gone. */
    @WireType("io.coeus.cluster.workloads.remove.v1")
    record RemoveWorkloads(String clusterId) implements ClusterCommand<Done> {}

    /** Looks through the project for servers that bear the cluster's tag; done when there is none. */
    @WireType("io.coeus.cluster.nothing-remains.prove.v1")
    record ProveNothingRemains(String clusterId) implements ClusterCommand<NothingRemains> {}

    /** Picks the node a workload with data volumes is placed on. */
    @WireType("io.coeus.workload.place.v1")
    record PlaceWorkload(String workloadId) implements ClusterCommand<ClusterReply.WorkloadPlaced> {}

    /** Asks the workload's node to mount its data volumes and waits until it says that it did. */
    @WireType("io.coeus.workload.volumes.mount.v1")
    record MountDataVolumes(String workloadId) implements ClusterCommand<Done> {}

    /** Asks the workload's node to unmount its data volumes and waits until it did, or is gone. */
    @WireType("io.coeus.workload.volumes.unmount.v1")
    record UnmountDataVolumes(String workloadId) implements ClusterCommand<Undone> {}

    /** Brings the COE to what the workload wants and waits until it runs. */
    @WireType("io.coeus.workload.converge.v1")
    record ConvergeWorkload(String workloadId) implements ClusterCommand<Done> {}

    /** Removes the workload from the COE and waits until it is gone. */
    @WireType("io.coeus.workload.withdraw.v1")
    record WithdrawWorkload(String workloadId) implements ClusterCommand<Undone> {}
}
