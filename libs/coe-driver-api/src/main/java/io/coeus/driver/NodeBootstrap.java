// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a machine has to be told to become one node of a cluster. {@link #toString()} leaves the join token out.
 *
 * @param clusterId the cluster
 * @param clusterName its name
 * @param nodeName host name of the node, and its name in the engine
 * @param role what it becomes
 * @param firstMaster whether it starts the cluster rather than joining one
 * @param joining where and with which token it asks for its certificates
 * @param api where the engine's API of the cluster is and under which names it is served
 * @param fixedIp the node's address in the cluster's network
 * @param floatingIp the node's address outside, if it has one
 * @param options labels of the cluster which the driver understands, such as {@code kube_tag}; others are ignored
 */
public record NodeBootstrap(
        UUID clusterId,
        String clusterName,
        String nodeName,
        Role role,
        boolean firstMaster,
        Joining joining,
        Api api,
        String fixedIp,
        @Nullable String floatingIp,
        Map<String, String> options) {

    public NodeBootstrap {
        options = Map.copyOf(options);
    }

    /** What a node is for. */
    public enum Role {
        MASTER,
        WORKER
    }

    /**
     * Where the node speaks to Coeus, and how it begins.
     *
     * @param joinUrl where it posts its certificate requests
     * @param reportUrl where it says how it is
     * @param volumesUrl where it says which data volumes it has mounted and hears which it is to have
     * @param token valid for one join of this one node
     */
    public record Joining(URI joinUrl, URI reportUrl, URI volumesUrl, String token) {

        @Override
        public String toString() {
            return "Joining[" + joinUrl + "]";
        }
    }

    /**
     * The engine's API of the cluster.
     *
     * @param address how others reach it: {@code https://…:6443}, {@code tcp://…:2376}
     * @param port the port the masters serve it on
     * @param sans names and addresses its certificate has to hold
     */
    public record Api(URI address, int port, List<String> sans) {

        public Api {
            sans = List.copyOf(sans);
        }
    }
}
