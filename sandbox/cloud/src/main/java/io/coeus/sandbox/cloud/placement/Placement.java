// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.placement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Unauthorized;
import io.coeus.sandbox.cloud.keystone.Keystone;
import java.util.stream.Stream;

/** Placement: its version document and an empty list of resource providers. */
public final class Placement implements Service {
    private final Router router = new Router();
    private final Keystone keystone;

    /** Makes the service. */
    public Placement(Keystone keystone) {
        this.keystone = keystone;
        router.open("GET", "/", Placement::version).on("GET", "/resource_providers", Placement::providers);
    }

    private static Reply version(Call call) {
        ObjectNode version = Json.of("id", "v1.0", "max_version", "1.39", "min_version", "1.0", "status", "CURRENT");
        version.set("links", Json.list(Json.of("rel", "self", "href", "")));
        return Reply.ok(Json.of("versions", Json.list(version)));
    }

    private static Reply providers(Call call) {
        if (!call.caller().admin()) {
            throw new Refused(
                    403,
                    "Access was denied to this resource.\n\n Policy does not allow placement:resource_providers:list"
                            + " to be performed.  ");
        }
        return Reply.ok(Json.of("resource_providers", Json.list()));
    }

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public String prefix() {
        return "placement";
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply refuse(Refused refused) {
        if (refused.status() == 401) {
            return Unauthorized.reply(keystone.url());
        }
        String title = refused.status() == 403 ? "Forbidden" : "Not Found";
        ObjectNode error = Json.of("status", refused.status(), "title", title, "detail", refused.text());
        return Reply.json(refused.status(), Json.of("errors", Json.list(error)));
    }

    @Override
    public Reply dress(Call call, Reply reply) {
        return reply.with("openstack-api-version", "placement 1.0")
                .with("vary", "openstack-api-version")
                .with("x-openstack-request-id", call.requestId());
    }

    @Override
    public Stream<Item> items() {
        return Stream.empty();
    }
}
