// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.baremetal;

import io.coeus.contracts.WireType;
import io.coeus.kernel.Reply;
import java.util.Map;

/** What baremetal-manager answers. */
public sealed interface BaremetalReply extends Reply {

    /**
     * Every node has its machine, deployed.
     *
     * @param machineIds Ironic node uuid by node name
     */
    @WireType("io.coeus.baremetal.machines.lent.v1")
    record MachinesLent(Map<String, String> machineIds) implements BaremetalReply {}
}
