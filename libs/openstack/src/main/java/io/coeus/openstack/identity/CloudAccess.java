// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A token, how long it is good and where it can be used.
 *
 * @param endpoints by service type; any of a service's names will do
 * @param acrossProjects true for an administrator's token used on another project's objects
 */
public record CloudAccess(
        Secret token,
        Instant expiresAt,
        String projectId,
        String userId,
        Map<String, URI> endpoints,
        boolean acrossProjects) {
    public CloudAccess {
        endpoints = endpoints.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> ServiceTypes.official(entry.getKey()), Map.Entry::getValue, (one, other) -> one));
    }
}
