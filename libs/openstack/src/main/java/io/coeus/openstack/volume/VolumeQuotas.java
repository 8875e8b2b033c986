// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.volume;

import io.coeus.openstack.Quota;

/** Room the session's project has in Cinder. */
@FunctionalInterface
public interface VolumeQuotas {
    /** Number and size of all volumes. */
    record VolumeQuota(Quota volumes, Quota gib) {}

    VolumeQuota now();
}
