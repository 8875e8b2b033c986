// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.cloud.AccessDesk.Purpose;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.identity.AccessSource;
import io.coeus.openstack.identity.TokenInfo;
import io.coeus.openstack.identity.TokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Sessions with the cloud, by whose access they use, and the cloud's services with one of them. Nothing is fetched before
 * a session is first used; a session renews itself, so it never needs to be made again, and asking for the same one twice
 * costs nothing. Safe for use by many threads.
 */
@ApplicationScoped
public class Clouds {
    private static final TokenValidator.Settings USERS =
            new TokenValidator.Settings(Duration.ofSeconds(60), Duration.ofSeconds(5), 500);

    private final OpenStack openStack;
    private final AccessDesk desk;
    private final SessionCache sessions;
    private final TokenValidator validator;
    private final CloudSession own;

    @Inject
    Clouds(OpenStack openStack, AccessDesk desk, CloudConfig config, Clock clock) {
        this.openStack = openStack;
        this.desk = desk;
        this.sessions = new SessionCache(config.sessions());
        this.validator = new TokenValidator(token -> openStack.keystone().validate(token, true), USERS, clock);
        this.own = openStack.session(desk::own);
    }

    /**
     * Access with the credential a user delegated to a cluster. Using it throws the problem CREDENTIAL_REVOKED once
     * Keystone does not accept the credential any more.
     */
    public CloudSession of(String credentialId) {
        return session("work " + credentialId, refused -> desk.of(credentialId, Purpose.WORK, refused));
    }

    /**
     * As {@link #of(String)}, and as Coeus's own service account when that credential is gone: people leave, and what
     * they made can still be deleted. {@link CloudSession#acrossProjects} is true then, and the project of the session is
     * not the cluster's.
     */
    public CloudSession forDeletion(String credentialId) {
        return session("delete " + credentialId, refused -> desk.of(credentialId, Purpose.DELETION, refused));
    }

    /** Access as Coeus's own service account, an administrator. */
    public CloudSession own() {
        return own;
    }

    /**
     * Access with a user's own token, for what is checked while the user waits. It ends when the token does.
     *
     * @throws Problem UNAUTHORIZED when Keystone does not accept the token
     */
    public CloudSession of(Secret userToken) {
        TokenInfo info = validator
                .validate(userToken)
                .orElseThrow(() -> new Problem(OpenStackCode.UNAUTHORIZED, "Keystone does not accept this token."));
        return openStack.session(userToken, info);
    }

    /** The services of the cloud, with that session. */
    public Cloud on(CloudSession session) {
        return openStack.as(session);
    }

    private CloudSession session(String key, AccessSource source) {
        return sessions.get(key, () -> openStack.session(source));
    }
}
