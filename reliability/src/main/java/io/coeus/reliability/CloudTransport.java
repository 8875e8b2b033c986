// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.openstack.rest.Request;
import io.coeus.openstack.rest.Response;
import io.coeus.openstack.rest.Transport;
import io.coeus.sandbox.cloud.core.Reply;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Calls to the cloud without a network: the process may be stopped before and after each, and each may go wrong. */
final class CloudTransport implements Transport {
    private final World world;
    private final Cloudscape cloud;

    CloudTransport(World world, Cloudscape cloud) {
        this.world = world;
        this.cloud = cloud;
    }

    @Override
    public Response send(Request request) throws IOException {
        if (Host.current() == null) {
            return response(cloud.call(request));
        }
        String call = request.verb() + " " + request.uri().getPath();
        world.at(Point.BEFORE_CALL);
        Optional<Fault> fault = world.chance()
                .fault(
                        request.service().displayName(),
                        request.verb().name(),
                        request.uri().getPath());
        fault.ifPresent(wrong -> world.witness().failed(wrong, call));
        if (fault.isPresent() && !fault.get().acts()) {
            return broken(fault.get());
        }
        Response answer = response(cloud.call(request));
        world.witness().saw(() -> Host.current() + " " + call + " " + answer.status());
        world.at(Point.AFTER_CALL);
        return fault.isPresent() ? broken(fault.get()) : answer;
    }

    private static Response broken(Fault fault) throws IOException {
        return switch (fault) {
            case RESET, ACTED_THEN_RESET -> throw new IOException("connection reset");
            case ACTED_THEN_SILENT -> throw new HttpTimeoutException("request timed out");
            default ->
                new Response(
                        fault.status(),
                        fault.headers(),
                        "{\"error\":{\"code\":" + fault.status() + ",\"message\":\"" + fault.message() + "\"}}");
        };
    }

    private static Response response(Reply reply) {
        Map<String, String> headers = new HashMap<>();
        reply.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Response(reply.status(), headers, new String(reply.body(), StandardCharsets.UTF_8));
    }
}
