// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.openstack.rest.GovernorSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Which cloud, and how to treat it. Begin with {@link #of}.
 *
 * @param authUrl Keystone, with or without {@code /v3}
 * @param region "" = whichever the catalogue lists first
 * @param interfaceName which addresses of the catalogue: {@code public}, {@code internal} or {@code admin}
 * @param endpointOverrides addresses by service type that win over the catalogue
 * @param connectTimeout for a connection
 * @param timeout for one attempt of a call
 */
public record CloudSettings(
        URI authUrl,
        String region,
        String interfaceName,
        Map<String, URI> endpointOverrides,
        Duration connectTimeout,
        Duration timeout,
        GovernorSettings governor) {
    public CloudSettings {
        endpointOverrides = Map.copyOf(endpointOverrides);
    }

    /** Public endpoints, 5 s to connect, 30 s for an answer. */
    public static CloudSettings of(URI authUrl) {
        return new CloudSettings(
                authUrl,
                "",
                "public",
                Map.of(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                GovernorSettings.defaults());
    }

    public CloudSettings inRegion(String name) {
        return new CloudSettings(authUrl, name, interfaceName, endpointOverrides, connectTimeout, timeout, governor);
    }

    public CloudSettings withInterface(String name) {
        return new CloudSettings(authUrl, region, name, endpointOverrides, connectTimeout, timeout, governor);
    }

    public CloudSettings withEndpoints(Map<String, URI> overrides) {
        return new CloudSettings(authUrl, region, interfaceName, overrides, connectTimeout, timeout, governor);
    }

    public CloudSettings withTimeout(Duration perAttempt) {
        return new CloudSettings(
                authUrl, region, interfaceName, endpointOverrides, connectTimeout, perAttempt, governor);
    }

    public CloudSettings withGovernor(GovernorSettings settings) {
        return new CloudSettings(authUrl, region, interfaceName, endpointOverrides, connectTimeout, timeout, settings);
    }
}
