// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Unauthorized;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.keystone.Keystone;
import java.util.List;
import java.util.stream.Stream;

/** Networking. */
public final class Neutron implements Service {
    private static final List<String> EXTENSIONS = List.of(
            "external-net",
            "router",
            "ext-gw-mode",
            "security-group",
            "quotas",
            "quota_details",
            "standard-attr-tag",
            "allowed-address-pairs",
            "binding",
            "fip-port-details",
            "filter-validation",
            "net-mtu",
            "pagination",
            "port-security",
            "project-id",
            "provider",
            "sorting",
            "standard-attr-description",
            "standard-attr-revisions",
            "standard-attr-timestamp",
            "availability_zone",
            "dns-integration");

    private final Router router = new Router();
    private final Keystone keystone;
    private final Ground ground;
    private final Plugs plugs;

    /** Makes the service with the network "public" of this CIDR, and network, subnet and router of project demo. */
    public Neutron(World world, Keystone keystone, String externalCidr) {
        this.keystone = keystone;
        ground = new Ground(world);
        plugs = new Plugs(ground);
        router.open("GET", "/", Neutron::versions)
                .on("GET", "/v2.0", c -> Reply.ok(Json.of("resources", Json.list())))
                .on("GET", "/v2.0/extensions", c -> Reply.ok(Json.of("extensions", extensions())))
                .on("GET", "/v2.0/extensions/{alias}", Neutron::extension)
                .on("GET", "/v2.0/availability_zones", Neutron::zones)
                .on("GET", "/v2.0/agents", c -> Reply.ok(Json.of("agents", Json.list())));
        for (Kind kind : ground.kinds()) {
            kind.addTo(router);
        }
        ground.quotas().addTo(router);
        Seeds.sow(
                ground,
                new Caller("", "", keystone.project("admin"), java.util.Set.of("admin")),
                externalCidr,
                keystone.project("demo"));
    }

    /** How other services plug machines into ports. */
    public Plugs plugs() {
        return plugs;
    }

    private static Reply versions(Call call) {
        ObjectNode link = Json.of("rel", "self", "href", call.base() + "/v2.0/");
        ObjectNode version = Json.of("id", "v2.0", "status", "CURRENT", "links", Json.list(link));
        return Reply.ok(Json.of("versions", Json.list(version)));
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode extensions() {
        return Json.listOf(EXTENSIONS.stream().map(Neutron::extensionView).toList());
    }

    private static ObjectNode extensionView(String alias) {
        ObjectNode view = Json.of("name", alias, "alias", alias, "description", "");
        view.setAll(Json.of("updated", "2015-01-01T00:00:00-00:00", "links", Json.list()));
        return view;
    }

    private static Reply extension(Call call) {
        if (!EXTENSIONS.contains(call.var("alias"))) {
            throw new Refused(404, "HTTPNotFound", "Extension with alias " + call.var("alias") + " does not exist");
        }
        return Reply.ok(Json.of("extension", extensionView(call.var("alias"))));
    }

    private static Reply zones(Call call) {
        ObjectNode zone = Json.of("state", "available", "name", "nova", "resource", "router");
        return Reply.ok(Json.of("availability_zones", Json.list(zone)));
    }

    @Override
    public String name() {
        return "neutron";
    }

    @Override
    public String prefix() {
        return "network";
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
        String kind = refused.kind().isEmpty() ? "HTTPBadRequest" : refused.kind();
        ObjectNode error = Json.of("type", kind, "message", refused.text(), "detail", "");
        return Reply.json(refused.status(), Json.of("NeutronError", error));
    }

    @Override
    public Reply dress(Call call, Reply reply) {
        return reply.with("X-Openstack-Request-Id", call.requestId());
    }

    @Override
    public Stream<Item> items() {
        return Stream.of(ground.kinds()).flatMap(k -> k.rows.all().stream()
                .map(r -> new Item(
                        k.shape.many(), Json.text(r, "project_id", ""), Kind.id(r), Json.text(r, "name", ""), r)));
    }
}
