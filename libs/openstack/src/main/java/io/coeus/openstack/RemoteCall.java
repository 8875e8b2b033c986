// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call that was made to an OpenStack service.
 *
 * @param service the service's name, such as {@code Nova}
 * @param verb HTTP method
 * @param status HTTP status, 0 when there was no answer
 * @param duration from sending to the last byte of the answer
 * @param requestId the id the service gave it, null when it gave none
 */
public record RemoteCall(
        String service,
        String verb,
        int status,
        Duration duration,
        @Nullable String requestId) {}
