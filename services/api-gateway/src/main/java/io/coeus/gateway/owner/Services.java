// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import java.util.List;

/** Names of the services that own things, as in the source of their messages. */
public final class Services {
    public static final String CLUSTER_MANAGER = "cluster-manager";
    public static final String NETWORK_MANAGER = "network-manager";
    public static final String VOLUME_MANAGER = "volume-manager";
    public static final String BAREMETAL_MANAGER = "baremetal-manager";
    public static final String AUTH_BRIDGE = "auth-bridge";

    public static final String API_GATEWAY = "api-gateway";

    /** All services there are. */
    public static final List<String> ALL =
            List.of(API_GATEWAY, CLUSTER_MANAGER, NETWORK_MANAGER, VOLUME_MANAGER, BAREMETAL_MANAGER, AUTH_BRIDGE);

    private Services() {}
}
