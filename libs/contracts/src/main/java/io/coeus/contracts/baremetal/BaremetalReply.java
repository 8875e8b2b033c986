// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.baremetal;

import io.coeus.contracts.WireType;
import io.coeus.kernel.Reply;
import java.util.List;
import java.util.Map;

/** What baremetal-manager answers. */
public sealed interface BaremetalReply extends Reply {

    /** @param machineIds Ironic node uuid by node name */
    @WireType("io.coeus.baremetal.machines.lent.v1")
    record MachinesLent(Map<String, String> machineIds) implements BaremetalReply {}

    /** @param removed what was lent and is returned */
    @WireType("io.coeus.baremetal.nothing-remains.proved.v1")
    record NothingRemains(List<Removed> removed) implements BaremetalReply {}

    record Removed(String kind, String name, String id) {}
}
