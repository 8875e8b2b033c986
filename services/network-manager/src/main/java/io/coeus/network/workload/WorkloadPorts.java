// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.workload;

import io.coeus.cloud.Made;
import io.coeus.network.cluster.Kinds;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Ports.Port;

/** What the ports of workloads are called and how they are removed. */
final class WorkloadPorts {
    private static final int SHORT_ID = 8;

    private WorkloadPorts() {}

    static String name(String prefix, String networkId, int replica) {
        return prefix + "-" + networkId.substring(0, SHORT_ID) + "-" + replica;
    }

    static void remove(String name, Networking neutron, Made made) {
        made.remove(
                Kinds.PORT,
                name,
                () -> neutron.ports().findByName(name, made.tag()).map(Port::id),
                neutron.ports()::delete);
    }
}
