// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;

/** Where the services are. */
@ConfigMapping(prefix = "coeus")
public interface PeerConfig {
    /** URL of api-gateway. */
    @WithName("api-gateway.url")
    @WithDefault("http://127.0.0.1:9511")
    URI apiGateway();

    /** URL of cluster-manager. */
    @WithName("cluster-manager.url")
    @WithDefault("http://127.0.0.1:9521")
    URI clusterManager();

    /** URL of network-manager. */
    @WithName("network-manager.url")
    @WithDefault("http://127.0.0.1:9522")
    URI networkManager();

    /** URL of volume-manager. */
    @WithName("volume-manager.url")
    @WithDefault("http://127.0.0.1:9523")
    URI volumeManager();

    /** URL of baremetal-manager. */
    @WithName("baremetal-manager.url")
    @WithDefault("http://127.0.0.1:9524")
    URI baremetalManager();

    /** URL of auth-bridge. */
    @WithName("auth-bridge.url")
    @WithDefault("http://127.0.0.1:9525")
    URI authBridge();

    /** URL of the service of that name; fails with IllegalArgumentException for a name that is none. */
    default URI url(String service) {
        return switch (service) {
            case "api-gateway" -> apiGateway();
            case "cluster-manager" -> clusterManager();
            case "network-manager" -> networkManager();
            case "volume-manager" -> volumeManager();
            case "baremetal-manager" -> baremetalManager();
            case "auth-bridge" -> authBridge();
            default -> throw new IllegalArgumentException("There is no service " + service);
        };
    }
}
