// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.List;
import java.util.Map;

/**
 * Which nodes may run the instances.
 *
 * @param nodes host names of the nodes allowed; empty allows all
 * @param labels labels a node has to have, all of them
 */
public record Placement(List<String> nodes, Map<String, String> labels) {

    /** Any node. */
    public static final Placement ANYWHERE = new Placement(List.of(), Map.of());

    public Placement {
        nodes = List.copyOf(nodes);
        labels = Map.copyOf(labels);
    }

    /** This node and no other. */
    public static Placement on(String node) {
        return new Placement(List.of(node), Map.of());
    }
}
