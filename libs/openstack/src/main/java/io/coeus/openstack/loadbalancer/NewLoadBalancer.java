// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import io.coeus.openstack.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a load balancer is to be, with all that is in it; names are what things are found by again.
 *
 * @param vipPortId a port for its address, made by the caller with the caller's tag: Octavia leaves it alone when the load
 *     balancer is deleted, so nothing remains that nobody knows of
 * @param provider null = the cloud's default
 */
public record NewLoadBalancer(
        String name, Tag tag, String vipPortId, @Nullable String provider, List<Listener> listeners) {
    /** A port it listens on, and the pool behind. */
    public record Listener(String name, Protocol protocol, int port, Pool pool) {}

    /** Members that get their turns one after the other. */
    public record Pool(String name, Protocol protocol, List<Member> members, Monitor monitor) {}

    /**
     * How members are found to be alive.
     *
     * @param type how they are asked
     * @param delaySeconds between two checks
     * @param timeoutSeconds for one, less than the delay
     * @param retries checks in a row that must agree, 1 to 10
     * @param urlPath for HTTP kinds, else null
     */
    public record Monitor(
            MonitorType type,
            int delaySeconds,
            int timeoutSeconds,
            int retries,
            @Nullable String urlPath) {
        /** A connection every five seconds. */
        public static Monitor tcp() {
            return new Monitor(MonitorType.TCP, 5, 3, 3, null);
        }
    }

    /** What listeners and pools speak. */
    public enum Protocol {
        TCP,
        UDP,
        HTTP,
        HTTPS
    }

    /** What monitors do. */
    public enum MonitorType {
        TCP,
        HTTP,
        HTTPS
    }

    public NewLoadBalancer {
        listeners = List.copyOf(listeners);
    }
}
