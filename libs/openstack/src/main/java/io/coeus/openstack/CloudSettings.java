// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.openstack.rest.GovernorSettings;
import io.coeus.openstack.rest.Timeouts;
import java.net.URI;
import java.util.Map;

/**
 * Which cloud, and how to treat it. Begin with {@link #of}.
 *
 * @param authUrl Keystone, with or without {@code /v3}
 * @param region "" = whichever the catalogue lists first
 * @param interfaceName which addresses of the catalogue: {@code public}, {@code internal} or {@code admin}
 * @param endpointOverrides addresses by service type that win over the catalogue
 */
public record CloudSettings(
        URI authUrl,
        String region,
        String interfaceName,
        Map<String, URI> endpointOverrides,
        Timeouts timeouts,
        GovernorSettings governor) {
    public CloudSettings {
        endpointOverrides = Map.copyOf(endpointOverrides);
    }

    /** Public endpoints, {@linkplain Timeouts#defaults the usual timeouts}. */
    public static CloudSettings of(URI authUrl) {
        return new CloudSettings(authUrl, "", "public", Map.of(), Timeouts.defaults(), GovernorSettings.defaults());
    }

    public CloudSettings inRegion(String name) {
        return new CloudSettings(authUrl, name, interfaceName, endpointOverrides, timeouts, governor);
    }

    public CloudSettings withInterface(String name) {
        return new CloudSettings(authUrl, region, name, endpointOverrides, timeouts, governor);
    }

    public CloudSettings withEndpoints(Map<String, URI> overrides) {
        return new CloudSettings(authUrl, region, interfaceName, overrides, timeouts, governor);
    }

    public CloudSettings withTimeouts(Timeouts perAttempt) {
        return new CloudSettings(authUrl, region, interfaceName, endpointOverrides, perAttempt, governor);
    }

    public CloudSettings withGovernor(GovernorSettings settings) {
        return new CloudSettings(authUrl, region, interfaceName, endpointOverrides, timeouts, settings);
    }
}
