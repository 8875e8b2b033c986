// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.baremetal;

import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import java.util.List;

/** What baremetal-manager can be asked. */
@Owner("baremetal-manager")
public sealed interface BaremetalCommand<R extends Reply> extends Command<R> {

    /**
     * Lends free machines to a cluster and deploys them. User-data is fetched from cluster-manager, never sent here.
     *
     * @param resourceClass Ironic resource class the machines must have
     */
    @WireType("io.coeus.baremetal.machines.lend.v1")
    record LendMachines(
            String clusterId,
            String projectId,
            String credentialId,
            String resourceClass,
            String imageId,
            List<Machine> machines)
            implements BaremetalCommand<BaremetalReply.MachinesLent> {}

    /** Undeploys the machines of the named nodes and frees them. */
    @WireType("io.coeus.baremetal.machines.return.v1")
    record ReturnMachines(String clusterId, String projectId, String credentialId, List<String> nodeNames)
            implements BaremetalCommand<Undone> {}

    /** Looks for machines still lent to the cluster; done when there is none. */
    @WireType("io.coeus.baremetal.nothing-remains.prove.v1")
    record ProveNothingRemains(String clusterId, String projectId, String credentialId)
            implements BaremetalCommand<NothingRemains> {}

    record Machine(String nodeName, String role, String portId) {}
}
