// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.openstack;

import io.coeus.gateway.access.Authenticator;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.CloudSettings;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.DomainRef;
import io.coeus.openstack.identity.Scope;
import io.coeus.openstack.identity.TokenInfo;
import io.coeus.openstack.identity.TokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Asks Keystone who bears a token, with Coeus's own account; remembers the answers for a short time. */
@ApplicationScoped
class KeystoneAuthenticator implements Authenticator {
    private final TokenValidator validator;
    private final String issuer;

    @Inject
    KeystoneAuthenticator(KeystoneConfig config, Clock clock) {
        OpenStack cloud = OpenStack.of(CloudSettings.of(config.url()), CallListener.SILENT);
        CloudSession service = cloud.session(account(config));
        this.validator = new TokenValidator(
                token -> cloud.keystone().validate(token, service, false),
                new TokenValidator.Settings(config.cacheGood(), config.cacheBad(), config.cacheSize()),
                clock);
        this.issuer = config.url().toString().replaceFirst("/v3/?$", "");
    }

    @Override
    public Optional<Caller> bearer(Secret token) {
        return validate(token).map(KeystoneAuthenticator::caller);
    }

    @Override
    public String issuer() {
        return issuer;
    }

    /** A refused service account is the operator's trouble, not the caller's. */
    private Optional<TokenInfo> validate(Secret token) {
        try {
            return validator.validate(token);
        } catch (Problem problem) {
            if (problem.kind() == Kind.FORBIDDEN) {
                throw new Problem(
                                CommonCode.DEPENDENCY_UNAVAILABLE, "Keystone does not let Coeus check tokens.", problem)
                        .withRemedy("The operator checks coeus.keystone.username and its roles.");
            }
            throw problem;
        }
    }

    private static Caller caller(TokenInfo info) {
        return info.caller()
                .orElseThrow(() -> new Problem(CommonCode.NOT_ALLOWED, "The token is not scoped to a project."));
    }

    private static Credential account(KeystoneConfig config) {
        DomainRef domain = DomainRef.name(config.domain());
        return new Credential.Password(
                config.username(),
                domain,
                new Secret(config.password()),
                new Scope.NamedProject(config.project(), domain));
    }
}
