// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Removed;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.auth.AuthCommand.CreateClusterCa;
import io.coeus.contracts.auth.AuthCommand.DelegateCredential;
import io.coeus.contracts.auth.AuthReply.ClusterCaCreated;
import io.coeus.contracts.auth.AuthReply.CredentialDelegated;
import io.coeus.contracts.baremetal.BaremetalCommand.LendMachines;
import io.coeus.contracts.baremetal.BaremetalReply.MachinesLent;
import io.coeus.contracts.cluster.ClusterCommand.AwaitNodes;
import io.coeus.contracts.cluster.ClusterCommand.BootServers;
import io.coeus.contracts.cluster.ClusterCommand.CheckCoe;
import io.coeus.contracts.cluster.ClusterCommand.ConvergeWorkload;
import io.coeus.contracts.cluster.ClusterCommand.DrainNodes;
import io.coeus.contracts.cluster.ClusterCommand.MountDataVolumes;
import io.coeus.contracts.cluster.ClusterCommand.PlaceWorkload;
import io.coeus.contracts.cluster.ClusterCommand.RemoveWorkloads;
import io.coeus.contracts.cluster.ClusterCommand.SettleOperations;
import io.coeus.contracts.cluster.ClusterReply.CoeReady;
import io.coeus.contracts.cluster.ClusterReply.ServersBooted;
import io.coeus.contracts.cluster.ClusterReply.WorkloadPlaced;
import io.coeus.contracts.network.NetworkCommand.ExposeApi;
import io.coeus.contracts.network.NetworkCommand.NodePort;
import io.coeus.contracts.network.NetworkCommand.PrepareClusterNetwork;
import io.coeus.contracts.network.NetworkCommand.PrepareNodePorts;
import io.coeus.contracts.network.NetworkCommand.PrepareWorkloadPorts;
import io.coeus.contracts.network.NetworkReply.ApiExposed;
import io.coeus.contracts.network.NetworkReply.ClusterNetworkReady;
import io.coeus.contracts.network.NetworkReply.NodeAddress;
import io.coeus.contracts.network.NetworkReply.NodePortsReady;
import io.coeus.contracts.network.NetworkReply.WorkloadPortsReady;
import io.coeus.contracts.volume.VolumeCommand.AttachDataVolumes;
import io.coeus.contracts.volume.VolumeCommand.PrepareDataVolumes;
import io.coeus.contracts.volume.VolumeCommand.PrepareNodeVolumes;
import io.coeus.contracts.volume.VolumeReply.DataVolumesAttached;
import io.coeus.contracts.volume.VolumeReply.DataVolumesReady;
import io.coeus.contracts.volume.VolumeReply.NodeVolumesReady;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services a plan speaks to, all of them content, and specs to begin with. */
public final class Owners {
    private Owners() {}

    /** A spec with node volumes on the given kind of machine. */
    public static ClusterSpec spec(String serverType, @Nullable Integer volumeSize) {
        return new ClusterSpec(
                "kubernetes",
                serverType,
                "image",
                "small",
                "small",
                serverType.equals("bm") ? "baremetal" : null,
                "key",
                "public",
                null,
                null,
                List.of("8.8.8.8"),
                volumeSize,
                Map.of(),
                true,
                false,
                false,
                6443,
                60,
                null);
    }

    /** A good answer to any command. */
    public static Reply answer(Command<?> command) {
        return switch (command) {
            case DelegateCredential c -> new CredentialDelegated(c.clusterId(), "application_credential");
            case CreateClusterCa c -> new ClusterCaCreated("pem", "ff");
            case PrepareClusterNetwork c -> new ClusterNetworkReady("net", "subnet", "router");
            case PrepareNodePorts c ->
                new NodePortsReady(c.nodes().stream().map(Owners::address).toList());
            case PrepareNodeVolumes c -> new NodeVolumesReady(Map.of());
            case ExposeApi c -> new ApiExposed("127.30.0.5", List.of("127.30.0.5"));
            case BootServers c -> new ServersBooted(Map.of());
            case LendMachines c -> new MachinesLent(Map.of());
            case CheckCoe c -> new CoeReady("v1", "containerd://1");
            case PrepareDataVolumes c -> new DataVolumesReady(Map.of("data", "volume"));
            case PrepareWorkloadPorts c -> new WorkloadPortsReady(Map.of("net", List.of("port")));
            case PlaceWorkload c -> new WorkloadPlaced("node", "server");
            case AttachDataVolumes c -> new DataVolumesAttached(Map.of());
            case AwaitNodes c -> new Done();
            case DrainNodes c -> new Done();
            case SettleOperations c -> new Done();
            case RemoveWorkloads c -> new Done();
            case MountDataVolumes c -> new Done();
            case ConvergeWorkload c -> new Done();
            default -> proofOrUndone(command);
        };
    }

    private static Reply proofOrUndone(Command<?> command) {
        return command.getClass().getSimpleName().equals("ProveNothingRemains")
                ? new NothingRemains(List.of(new Removed("kind", "name", "id", null, null)))
                : new Undone();
    }

    private static NodeAddress address(NodePort node) {
        return new NodeAddress(node.nodeName(), "port-" + node.nodeName(), "10.0.0.4", null);
    }
}
