// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.resource.Columns;
import io.coeus.gateway.resource.Kind;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Answers with the headers their kind of request has. */
final class Answers {
    static final String OPERATION = "X-Operation-Id";
    private static final String ROOT = "/api/v1/";

    private Answers() {}

    /** What is there. */
    static <V> RestResponse<V> shown(Kind<V> kind, V view) {
        return builder(200, kind, view).build();
    }

    /** What was made, at once. */
    static <V> RestResponse<V> created(Kind<V> kind, V view) {
        return located(builder(201, kind, view), kind, view).build();
    }

    /** What was begun; it goes on as the operation, when there is one. */
    static <V> RestResponse<V> begun(Kind<V> kind, V view, @Nullable String operationId) {
        ResponseBuilder<V> answer = located(builder(202, kind, view), kind, view);
        return (operationId == null ? answer : answer.header(OPERATION, operationId)).build();
    }

    private static <V> ResponseBuilder<V> builder(int status, Kind<V> kind, V view) {
        return ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), view)
                .header(HttpHeaders.ETAG, Version.tag(kind.columns(view).version()));
    }

    private static <V> ResponseBuilder<V> located(ResponseBuilder<V> answer, Kind<V> kind, V view) {
        Columns columns = kind.columns(view);
        return answer.header(HttpHeaders.LOCATION, ROOT + kind.noun().replace(' ', '-') + "s/" + columns.id());
    }
}
