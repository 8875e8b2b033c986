// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a player is set up.
 *
 * @param login the cloud whose machines are played
 * @param pollInterval how often the cloud is asked for its machines
 * @param adminPort where the status is served on loopback; 0 takes a free port
 * @param stateDir where keys, certificates and the contents of clusters are kept
 * @param kubernetesCommand starts a real Kubernetes API server: {@code COMMAND DIR PORT}; null plays one in memory
 * @param userData where Coeus answers user-data that the cloud hides, with {cluster} and {node}; null: nowhere
 * @param userDataToken bearer for that
 */
public record Settings(
        Login login,
        Duration pollInterval,
        int adminPort,
        Path stateDir,
        @Nullable String kubernetesCommand,
        @Nullable String userData,
        String userDataToken) {
    @Override
    public String toString() {
        return "Settings[" + login + ", state in " + stateDir + "]";
    }

    /**
     * An account that sees all machines of the cloud.
     *
     * @param url Keystone, with or without /v3
     */
    public record Login(
            URI url, String user, String password, String project, String userDomain, String projectDomain) {
        @Override
        public String toString() {
            return "Login[" + user + " of " + project + " at " + url + "]";
        }
    }
}
