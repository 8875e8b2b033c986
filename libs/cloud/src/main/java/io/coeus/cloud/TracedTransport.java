// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.messaging.runtime.LogContext;
import io.coeus.openstack.rest.Request;
import io.coeus.openstack.rest.Response;
import io.coeus.openstack.rest.Transport;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Sends the id of the request this thread works for along, so that it stands in the logs of OpenStack too. */
record TracedTransport(Transport transport) implements Transport {
    private static final String GLOBAL_REQUEST_ID = "X-Openstack-Request-Id";

    @Override
    public Response send(Request request) throws IOException, InterruptedException {
        String requestId = LogContext.requestId();
        return transport.send(requestId == null ? request : traced(request, requestId));
    }

    private static Request traced(Request request, String requestId) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.putIfAbsent(GLOBAL_REQUEST_ID, requestId);
        return new Request(
                request.service(),
                request.verb(),
                request.uri(),
                headers,
                request.body(),
                request.timeout(),
                request.repeatable());
    }
}
