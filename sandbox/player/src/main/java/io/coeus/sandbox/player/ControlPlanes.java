// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import io.coeus.sandbox.player.ControlPlane.Member;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Chooses what plays the engine of a cluster. */
final class ControlPlanes {
    private final StateDir state;
    private final @Nullable String kubernetesCommand;

    ControlPlanes(StateDir state, @Nullable String kubernetesCommand) {
        this.state = state;
        this.kubernetesCommand = kubernetesCommand;
    }

    ControlPlane create(Member master) throws IOException {
        NodeFile node = master.node();
        String id = node.clusterId();
        return switch (node.coe()) {
            case "kubernetes" ->
                kubernetesCommand == null
                        ? new MemoryKubernetes(id, state)
                        : RealKubernetes.start(kubernetesCommand, state.kubernetes(id), master);
            case "swarm", "swarm-mode" -> new MemorySwarm(id, state);
            default -> throw new IllegalArgumentException("no engine here plays " + node.coe());
        };
    }
}
