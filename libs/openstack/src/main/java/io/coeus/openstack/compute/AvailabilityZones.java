// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import java.util.List;

/** Zones servers can be put in. */
@FunctionalInterface
public interface AvailabilityZones {
    /** Names of those that are up. */
    List<String> available();
}
