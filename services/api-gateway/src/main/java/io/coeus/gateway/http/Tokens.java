// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Authenticator;
import io.coeus.gateway.access.Session;
import io.coeus.http.CurrentCaller;
import io.coeus.http.InternalHeaders;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Problem;
import io.coeus.kernel.RequestId;
import io.coeus.kernel.Secret;
import io.coeus.messaging.runtime.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Finds the token of a request and who bears it. Blocks while Keystone is asked. */
@ApplicationScoped
public class Tokens {
    private static final String BEARER = "bearer ";

    private final Authenticator authenticator;
    private final CurrentCaller current;

    @Inject
    Tokens(Authenticator authenticator, CurrentCaller current) {
        this.authenticator = authenticator;
        this.current = current;
    }

    /**
     * The session of a request; from here on its caller is known to logs and to calls of other services.
     *
     * @throws Problem NOT_AUTHENTICATED without a valid token, and what {@link Authenticator#bearer} throws
     */
    public Session session(@Nullable String authToken, @Nullable String authorization) {
        Secret token = token(authToken, authorization).orElseThrow(Tokens::unknown);
        Caller caller = authenticator.bearer(token).orElseThrow(Tokens::unknown);
        current.set(caller);
        MDC.put(LogContext.PROJECT_ID, caller.projectId().value());
        String requestId = Objects.requireNonNullElse(LogContext.requestId(), "req-unknown");
        return new Session(caller, new RequestId(requestId), token);
    }

    /** As {@link #session(String, String)}, from the request's headers. */
    public Session session(HttpHeaders headers) {
        return session(
                headers.getHeaderString(InternalHeaders.AUTH_TOKEN),
                headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    /** How a client learns where to get a token. */
    public String challenge() {
        return "Keystone uri=\"" + authenticator.issuer() + "\"";
    }

    private static Optional<Secret> token(@Nullable String authToken, @Nullable String authorization) {
        if (authToken != null) {
            return Optional.of(new Secret(authToken.strip()));
        }
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Optional.empty();
        }
        return Optional.of(new Secret(authorization.substring(BEARER.length()).strip()));
    }

    private static Problem unknown() {
        return new Problem(GatewayCode.NOT_AUTHENTICATED, "The request you have made requires authentication.");
    }
}
