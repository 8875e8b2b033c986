// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.rest.Call;
import io.coeus.openstack.rest.Exchange;
import io.coeus.openstack.rest.RestClient;
import io.coeus.openstack.rest.ServiceApi;
import io.coeus.openstack.rest.Timeouts;
import java.net.URI;
import java.util.Optional;

/** Issues and checks tokens. Safe for use by many threads; blocks the calling one. */
public final class Keystone {
    private final Exchange exchange;
    private final URI authUrl;
    private final Timeouts timeouts;

    /** The Keystone at this address, with or without {@code /v3}. */
    public Keystone(Exchange exchange, URI authUrl, Timeouts timeouts) {
        this.exchange = exchange;
        this.authUrl = authUrl;
        this.timeouts = timeouts;
    }

    /**
     * A new token. Throws UNAUTHORIZED when Keystone does not accept the credential; a deleted application credential or
     * trust counts as that too, although Keystone calls it not found.
     */
    public IssuedToken authenticate(Credential credential) {
        try {
            return client(TokenSession.anonymous(authUrl))
                    .at("auth", "tokens")
                    .repeatable()
                    .post(AuthRequest.of(credential), "x-subject-token", Keystone::issued);
        } catch (Problem problem) {
            throw problem.code() == OpenStackCode.NOT_FOUND
                    ? new Problem(OpenStackCode.UNAUTHORIZED, problem.detail(), problem.getCause())
                    : problem;
        }
    }

    /** What a token stands for by its own right; empty when it is not, or no longer, good. */
    public Optional<TokenInfo> validate(Secret subject, boolean withCatalog) {
        try {
            return validate(subject, new TokenSession(subject, authUrl), withCatalog);
        } catch (Problem problem) {
            if (problem.code() == OpenStackCode.UNAUTHORIZED) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** What a token stands for, asked by a service; empty when it is not, or no longer, good. */
    public Optional<TokenInfo> validate(Secret subject, CloudSession asker, boolean withCatalog) {
        Call call = client(asker).at("auth", "tokens").header("X-Subject-Token", subject.reveal());
        return (withCatalog ? call : call.query("nocatalog", "")).find().map(TokenReader::read);
    }

    /** Ends a token's life. One that is dead already is fine. */
    public void revoke(Secret token) {
        try {
            client(new TokenSession(token, authUrl))
                    .at("auth", "tokens")
                    .header("X-Subject-Token", token.reveal())
                    .delete();
        } catch (Problem problem) {
            if (problem.code() != OpenStackCode.UNAUTHORIZED) {
                throw problem;
            }
        }
    }

    /** A client for Keystone's other resources; goes to this Keystone, whatever the catalogue says. */
    RestClient client(CloudSession session) {
        return new RestClient(exchange, new AtKeystone(session, authUrl), ServiceApi.IDENTITY, timeouts);
    }

    private static IssuedToken issued(String token, JsonNode answer) {
        if (token.isEmpty()) {
            throw new Problem(OpenStackCode.UNREADABLE_ANSWER, "Keystone accepted the credential but sent no token.");
        }
        return new IssuedToken(new Secret(token), TokenReader.read(answer));
    }
}
