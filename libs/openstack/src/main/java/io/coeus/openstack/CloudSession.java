// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import java.net.URI;

/**
 * Someone's access to one project of a cloud. Renews its token before it expires, one renewal at a time. Safe for use by
 * many threads; methods block while a renewal runs and throw the {@link Problem} it ends in.
 */
public interface CloudSession {
    /** A token that is good for some time yet. */
    Secret token();

    /** Tells that a service did not accept this token: the next {@link #token()} is another one, if there can be one. */
    void refused(Secret token);

    /** Where a service is; any of its catalogue names will do. Throws SERVICE_MISSING when the cloud has not got it. */
    URI endpoint(String serviceType);

    /** Whether the cloud has this service. */
    boolean offers(String serviceType);

    /** The project the token is scoped to. */
    String projectId();

    /** Who the token acts as. */
    String userId();

    /** Whether searches by tag look at all projects: for an administrator who cleans up after others. */
    boolean acrossProjects();
}
