// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.workload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was made for a workload in the cloud, as far as it is known.
 *
 * @param volumeIds Cinder volume by mount name
 * @param portIds Neutron ports by network id
 * @param node the node it is pinned to because of its data volumes, or null
 */
public record Placement(
        Map<String, String> volumeIds,
        Map<String, List<String>> portIds,
        @Nullable String node) {

    /** Nothing yet. */
    public static final Placement NONE = new Placement(Map.of(), Map.of(), null);
}
