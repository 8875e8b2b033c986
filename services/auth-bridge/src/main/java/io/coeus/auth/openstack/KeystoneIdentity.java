// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.openstack;

import static io.coeus.openstack.OpenStackCode.FORBIDDEN;
import static io.coeus.openstack.OpenStackCode.NOT_FOUND;
import static io.coeus.openstack.OpenStackCode.UNAUTHORIZED;

import io.coeus.auth.ServiceAccountConfig;
import io.coeus.auth.grant.AuthCode;
import io.coeus.auth.grant.Grant;
import io.coeus.auth.grant.Grant.ByApplicationCredential;
import io.coeus.auth.grant.Grant.ByTrust;
import io.coeus.auth.grant.Grant.Given;
import io.coeus.auth.grant.IdentityService;
import io.coeus.kernel.Code;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.ApplicationCredentials.ApplicationCredentialView;
import io.coeus.openstack.identity.CloudAccess;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.Delegation;
import io.coeus.openstack.identity.Scope;
import io.coeus.openstack.identity.TokenInfo;
import io.coeus.openstack.identity.TokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@link IdentityService} of Keystone. */
@ApplicationScoped
class KeystoneIdentity implements IdentityService {
    /** Keystone answers 404 for a deleted application credential, 401 for a disabled user, 403 for a broken trust. */
    private static final Set<Code> NOT_ACCEPTED = Set.of(UNAUTHORIZED, NOT_FOUND, FORBIDDEN);

    private final OpenStack openStack;
    private final TokenValidator validator;
    private final ServiceAccount account;
    private final CloudSession own;

    KeystoneIdentity(OpenStack openStack, ServiceAccountConfig config, Clock clock) {
        this.openStack = openStack;
        this.validator = new TokenValidator(
                token -> openStack.keystone().validate(token, false), TokenValidator.Settings.defaults(), clock);
        this.account = new ServiceAccount(config);
        this.own = openStack.session(account.inItsProject());
    }

    /** What is remembered for a minute may be revoked by now; Keystone refuses the token then when it is used. */
    @Override
    public Optional<TokenInfo> validate(Secret token) {
        return validator.validate(token);
    }

    @Override
    public Given give(Grant intended, Secret token, TokenInfo info) {
        Delegation user = openStack.as(openStack.session(token, info)).delegation();
        return new Giving(user, own::userId, info.roles()).give(intended);
    }

    @Override
    public Optional<String> findLost(Grant intended) {
        return asOwn(() -> ours().applicationCredentials().findByName(intended.userId(), intended.name()))
                .map(ApplicationCredentialView::id);
    }

    @Override
    public void takeBack(Grant grant, String externalId) {
        asOwn(() -> {
            if (grant.given() instanceof ByTrust) {
                ours().trusts().delete(externalId);
            } else {
                ours().applicationCredentials().delete(grant.userId(), externalId);
            }
            return externalId;
        });
    }

    @Override
    public CloudAccess use(Grant grant) {
        try {
            return authenticated(credential(grant));
        } catch (Problem problem) {
            if (!NOT_ACCEPTED.contains(problem.code())) {
                throw problem;
            }
            if (grant.given() instanceof ByTrust) {
                // A trust is used with our own password: say so when that is what is wrong.
                own();
            }
            throw revoked(grant, problem);
        }
    }

    @Override
    public CloudAccess own() {
        return asOwn(() -> authenticated(account.inItsProject()));
    }

    private CloudAccess authenticated(Credential credential) {
        return openStack.access(openStack.keystone().authenticate(credential));
    }

    private Credential credential(Grant grant) {
        return switch (grant.given()) {
            case ByApplicationCredential(String id, Secret secret) -> new Credential.ApplicationCredential(id, secret);
            case ByTrust(String id) -> account.with(new Scope.Trust(id));
            case null -> throw new IllegalStateException("nothing was given to " + grant.clusterId());
        };
    }

    private Delegation ours() {
        return openStack.as(own).delegation();
    }

    private <T> T asOwn(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Problem problem) {
            if (!NOT_ACCEPTED.contains(problem.code())) {
                throw problem;
            }
            throw new Problem(
                            AuthCode.SERVICE_ACCOUNT_REFUSED,
                            "Keystone does not let Coeus's own account " + account.name() + " do its work: "
                                    + problem.detail(),
                            problem)
                    .withRemedy(
                            "The cloud's operator has to check coeus.keystone.* and give that account the role admin.");
        }
    }

    private static Problem revoked(Grant grant, Problem why) {
        return new Problem(
                        AuthCode.CREDENTIAL_REVOKED,
                        "Keystone does not accept the credential of cluster " + grant.clusterId()
                                + " any more: the user "
                                + grant.userId() + " who made it was disabled or lost the project, or the credential "
                                + grant.name() + " was deleted.",
                        why)
                .withRemedy("Restore that user's roles in the project, or delete the cluster, which works regardless.");
    }
}
