// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

/** Nova, with one session. */
public interface Compute {
    Servers servers();

    VolumeAttachments volumeAttachments();

    Flavors flavors();

    Keypairs keypairs();

    ComputeQuotas quotas();

    AvailabilityZones availabilityZones();
}
