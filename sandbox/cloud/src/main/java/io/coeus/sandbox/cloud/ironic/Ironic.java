// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Unauthorized;
import io.coeus.sandbox.cloud.core.Version;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.keystone.Keystone;
import io.coeus.sandbox.cloud.neutron.Neutron;
import java.util.List;
import java.util.stream.Stream;

/** Bare metal. */
public final class Ironic implements Service {
    static final Version OLDEST = new Version(1, 1);
    static final Version NEWEST = new Version(1, 82);
    private static final String HEADER = "X-OpenStack-Ironic-API-Version";
    private static final int SEEDED = 4;

    private final Router router = new Router();
    private final Keystone keystone;
    private final Nodes nodes;
    private final Allocations allocations;

    /** Makes the service with four free machines of class baremetal. */
    public Ironic(World world, Keystone keystone, Neutron neutron) {
        this.keystone = keystone;
        nodes = new Nodes(world, neutron.plugs());
        allocations = new Allocations(world, nodes);
        NicCalls nics = new NicCalls(world, nodes);
        for (int i = 0; i < SEEDED; i++) {
            ObjectNode node = nodes.seed("metal-" + i, keystone.project("admin"));
            nics.seed(Nodes.uuid(node), i, 2);
        }
        router.open("GET", "/", Ironic::versions).open("GET", "/v1", Ironic::root);
        router.on("GET", "/v1/drivers", Ironic::drivers);
        new NodeCalls(world, nodes, allocations).addTo(router);
        new StateCalls(world, nodes).addTo(router);
        new VifCalls(nodes, nics, neutron.plugs()).addTo(router);
        nics.addTo(router);
        allocations.addTo(router);
    }

    /** What runs on metal at present, with what it was given to start: for those who play machines. */
    public List<ObjectNode> machines() {
        return nodes.machines();
    }

    static String asked(Call call) {
        String asked = call.header(HEADER).isEmpty() ? call.microversion("baremetal") : call.header(HEADER);
        return asked.isEmpty() ? OLDEST.toString() : asked;
    }

    static Version version(Call call) {
        return asked(call).equals("latest") ? NEWEST : Version.of(asked(call));
    }

    private static ObjectNode v1(Call call) {
        ObjectNode link = Json.of("href", call.base() + "/v1/", "rel", "self");
        ObjectNode view = Json.of("id", "v1", "links", Json.list(link), "status", "CURRENT");
        return view.put("min_version", OLDEST.toString()).put("version", NEWEST.toString());
    }

    private static Reply versions(Call call) {
        ObjectNode view = Json.of("name", "OpenStack Ironic API");
        view.put(
                "description",
                "Ironic is an OpenStack project which enables the provision and management of baremetal machines.");
        view.set("default_version", v1(call));
        view.set("versions", Json.list(v1(call)));
        return Reply.ok(view);
    }

    private static Reply root(Call call) {
        ObjectNode view = Json.of("id", "v1", "links", v1(call).get("links"));
        ObjectNode media = Json.of("base", "application/json", "type", "application/vnd.openstack.ironic.v1+json");
        view.set("media_types", media);
        for (String name : new String[] {"nodes", "ports", "drivers", "allocations"}) {
            view.set(name, Nodes.links(call, name, ""));
        }
        view.set("version", v1(call));
        return Reply.ok(view);
    }

    private static Reply drivers(Call call) {
        ObjectNode driver = Json.of("name", "fake-hardware", "hosts", Json.list("sandbox"), "type", "dynamic");
        driver.set("links", Nodes.links(call, "drivers", "fake-hardware"));
        return Reply.ok(Json.of("drivers", Json.list(driver)));
    }

    @Override
    public void checkVersion(Call call) {
        Version version;
        try {
            version = version(call);
        } catch (IllegalArgumentException e) {
            throw new Refused(406, "Invalid value for " + HEADER + " header");
        }
        if (version.compareTo(OLDEST) < 0 || version.compareTo(NEWEST) > 0) {
            throw new Refused(
                    406,
                    "Mutually exclusive versions requested. Version " + version
                            + " requested but not supported by this service. The supported version range is: ["
                            + OLDEST + ", " + NEWEST + "].");
        }
    }

    @Override
    public String name() {
        return "ironic";
    }

    @Override
    public String prefix() {
        return "baremetal";
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
        ObjectNode inner = refused.status() == 406
                ? Json.of("code", 406, "title", "Not Acceptable", "description", refused.text())
                : Json.of("faultcode", "Client", "faultstring", refused.text(), "debuginfo", null);
        return Reply.json(refused.status(), Json.of("error_message", inner.toString()));
    }

    @Override
    public Reply dress(Call call, Reply reply) {
        String version = asked(call).equals("latest") ? NEWEST.toString() : asked(call);
        return reply.with("X-OpenStack-Ironic-API-Minimum-Version", OLDEST.toString())
                .with("X-OpenStack-Ironic-API-Maximum-Version", NEWEST.toString())
                .with(HEADER, version)
                .with("Openstack-Request-Id", call.requestId());
    }

    @Override
    public Stream<Item> items() {
        Stream<Item> machines = nodes.all().stream()
                .map(n -> new Item(
                        "nodes",
                        Json.text(n, "owner", ""),
                        Nodes.uuid(n),
                        Json.text(n, "name", ""),
                        Json.of(
                                "provision_state",
                                n.get("provision_state"),
                                "extra",
                                n.get("extra"),
                                "instance_info",
                                n.get("instance_info"))));
        Stream<Item> inUse = nodes.all().stream()
                .filter(n -> Json.has(n, "instance_uuid"))
                .map(n -> new Item("nodes-in-use", "", Nodes.uuid(n), tenantsName(n), Json.of()));
        return Stream.concat(Stream.concat(machines, inUse), allocations.items());
    }

    /** What whoever took the machine calls it. */
    private static String tenantsName(JsonNode node) {
        return node.path("instance_info").path("display_name").asText(Json.text(node, "name", ""));
    }
}
