// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.baremetal;

import io.coeus.kernel.Secret;
import java.util.List;
import java.util.Map;

/** Making reserved machines into running ones and back. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Deployments {
    /**
     * What to put on a machine.
     *
     * @param imageId Glance image
     * @param userData for cloud-init, not encoded
     * @param metaData for cloud-init, {@code hostname} and {@code uuid} among them
     */
    record Deployment(String imageId, Secret userData, Map<String, String> metaData) {}

    /** Gives the machine this Neutron port; having it already is fine. */
    void attachPort(String machineId, String portId);

    /** Takes the port away; not having it is fine. */
    void detachPort(String machineId, String portId);

    List<String> ports(String machineId);

    /** Asks for deployment; being active or under way already is fine. Throws BUSY while the machine is locked. */
    void deploy(String machineId, Deployment deployment);

    /** Asks for tear-down, which frees the machine after cleaning; one that is not deployed is fine. */
    void undeploy(String machineId);
}
