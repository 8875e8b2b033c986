// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import io.coeus.openstack.Quota;

/** Room the session's project has in Nova. */
@FunctionalInterface
public interface ComputeQuotas {
    /** Number, cores and memory of all servers. */
    record ComputeQuota(Quota servers, Quota cores, Quota ramMib) {}

    ComputeQuota now();
}
