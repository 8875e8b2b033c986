// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.kernel.Secret;
import io.coeus.openstack.identity.CloudAccess;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A token as it goes from auth-bridge to another service; its text form leaves the token out.
 *
 * @param endpoints by service type
 * @param acrossProjects true for an administrator's token given for another project's objects
 */
public record AccessAnswer(
        String token,
        Instant expiresAt,
        String projectId,
        String userId,
        Map<String, URI> endpoints,
        boolean acrossProjects) {

    /** Access as it is sent. */
    public static AccessAnswer of(CloudAccess access) {
        return new AccessAnswer(
                access.token().reveal(),
                access.expiresAt(),
                access.projectId(),
                access.userId(),
                access.endpoints(),
                access.acrossProjects());
    }

    /** Access as it is used. */
    public CloudAccess access() {
        return new CloudAccess(new Secret(token), expiresAt, projectId, userId, endpoints, acrossProjects);
    }

    @Override
    public String toString() {
        return "AccessAnswer[" + userId + " in " + projectId + " until " + expiresAt + "]";
    }
}
