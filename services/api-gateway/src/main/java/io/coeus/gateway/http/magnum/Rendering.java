// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.magnum;

import io.coeus.gateway.magnum.Answer;
import io.coeus.gateway.magnum.Fault;
import io.coeus.gateway.magnum.MicroVersion;
import io.coeus.gateway.magnum.Routes;
import io.coeus.messaging.wire.WireJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes answers with the headers every answer of the Magnum API has. */
final class Rendering {
    private static final String RETRY_AFTER_SECONDS = "5";

    private Rendering() {}

    static Response answer(Answer answer, MicroVersion version) {
        Response.ResponseBuilder response = Response.status(answer.status());
        Optional.ofNullable(answer.body()).ifPresent(body -> response.type(MediaType.APPLICATION_JSON_TYPE)
                .entity(WireJson.write(body)));
        Optional.ofNullable(answer.location()).ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        return versioned(response, version).build();
    }

    /** A document that is the same in all versions. */
    static Response document(Object body) {
        return Response.ok(WireJson.write(body), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    static Response fault(Fault fault, RuntimeException failure, MicroVersion version, @Nullable String userAgent) {
        Response.ResponseBuilder response = Response.status(fault.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(WireJson.write(fault.body()));
        if (fault.isPassing() && !understandsNoRetryAfter(userAgent)) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (failure instanceof Routes.NoRoute none && !none.methods().isEmpty()) {
            response.header(HttpHeaders.ALLOW, String.join(", ", none.methods()));
        }
        return versioned(response, version).build();
    }

    /**
     * python-magnumclient hands Retry-After to errors that do not take it and then shows a TypeError of its own instead of
     * our message; {@code openstack coe} sends the name of its HTTP library.
     */
    private static boolean understandsNoRetryAfter(@Nullable String userAgent) {
        return userAgent != null
                && (userAgent.startsWith("python-magnumclient") || userAgent.startsWith("python-urllib3"));
    }

    /** As Keystone's middleware answers. */
    static Response unauthorized(String message, String challenge) {
        Map<String, Object> error = Map.of("code", 401, "title", "Unauthorized", "message", message);
        return Response.status(401)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .entity(WireJson.write(Map.of("error", error)))
                .build();
    }

    private static Response.ResponseBuilder versioned(Response.ResponseBuilder response, MicroVersion version) {
        return response.header("OpenStack-API-Minimum-Version", MicroVersion.OLDEST.header())
                .header("OpenStack-API-Maximum-Version", MicroVersion.NEWEST.header())
                .header(MicroVersion.HEADER, version.header())
                .header(HttpHeaders.VARY, MicroVersion.HEADER);
    }
}
