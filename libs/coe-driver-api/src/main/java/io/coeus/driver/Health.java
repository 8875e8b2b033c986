// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one look at an engine's API found. */
public sealed interface Health {

    /**
     * The API answered.
     *
     * @param version version of the engine: {@code v1.20.2}, {@code 20.10.24}
     * @param apiVersion version of its API as the engine names it: {@code v1}, {@code 1.41}
     * @param containerVersion version of the container runtime of a control-plane node, as in {@code containerd://1.6.20};
     *     empty while no node is known
     * @param nodes all nodes the engine lists, by name
     */
    record Answering(String version, String apiVersion, String containerVersion, List<Node> nodes) implements Health {

        public Answering {
            nodes = List.copyOf(nodes);
        }
    }

    /** The API could not be asked, or gave no sensible answer. */
    record Silent(DriverError error) implements Health {}

    /**
     * One node as the engine sees it.
     *
     * @param name the node's host name
     * @param control whether it is part of the control plane (a Swarm manager)
     * @param ready whether the engine counts on it
     * @param schedulable whether new work may be put there
     * @param address address by which the engine knows it, if it says so
     * @param version version of the engine there
     * @param containerVersion version of the container runtime there
     * @param message why it is not ready; empty otherwise
     */
    record Node(
            String name,
            boolean control,
            boolean ready,
            boolean schedulable,
            @Nullable String address,
            String version,
            String containerVersion,
            String message) {}
}
