// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.openstack.baremetal.BareMetal;
import io.coeus.openstack.compute.Compute;
import io.coeus.openstack.identity.Delegation;
import io.coeus.openstack.image.Images;
import io.coeus.openstack.loadbalancer.LoadBalancing;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.volume.BlockStorage;

/**
 * All services of a cloud, with one session. Cheap to make, safe for use by many threads; everything behind it blocks the
 * calling thread, throws problems with {@link OpenStackCode}s, and repeats only what may be repeated.
 */
public interface Cloud {
    Compute compute();

    Networking networking();

    BlockStorage blockStorage();

    Images images();

    LoadBalancing loadBalancing();

    BareMetal bareMetal();

    Delegation delegation();
}
