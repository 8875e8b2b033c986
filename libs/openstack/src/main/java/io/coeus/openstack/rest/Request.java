// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request. Its text form leaves out headers and body, which hold secrets.
 *
 * @param timeout for one attempt, connecting included
 * @param repeatable whether doing it twice is as good as once
 */
public record Request(
        ServiceApi service,
        Verb verb,
        URI uri,
        Map<String, String> headers,
        @Nullable String body,
        Duration timeout,
        boolean repeatable) {
    @Override
    public String toString() {
        return service.displayName() + " " + verb + " " + uri.getPath();
    }
}
