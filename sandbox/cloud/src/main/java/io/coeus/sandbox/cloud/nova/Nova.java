// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.cinder.Cinder;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.ComputeErrors;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Unauthorized;
import io.coeus.sandbox.cloud.core.Version;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.glance.Glance;
import io.coeus.sandbox.cloud.keystone.Keystone;
import io.coeus.sandbox.cloud.neutron.Neutron;
import java.util.stream.Stream;

/** Compute. */
public final class Nova implements Service {
    static final Version OLDEST = new Version(2, 1);
    static final Version NEWEST = new Version(2, 93);

    private final Router router = new Router();
    private final Keystone keystone;
    private final Servers servers;
    private final Keypairs keypairs;
    private final Groups groups;

    /** Makes the service on top of the others. */
    public Nova(World world, Keystone keystone, Glance glance, Neutron neutron, Cinder cinder) {
        this.keystone = keystone;
        Flavors flavors = new Flavors(world);
        servers = new Servers(world, neutron.plugs(), cinder.volumes());
        groups = new Groups(world, servers);
        Quotas quotas = new Quotas(servers);
        keypairs = new Keypairs(world, quotas);
        quotas.measure(groups);
        keypairs.seed(keystone.user("demo"), "demo");
        keypairs.seed(keystone.user("admin"), "admin");
        ServerView view = new ServerView(neutron.plugs());
        Orders orders = new Orders(flavors, keypairs, groups, glance, neutron.plugs(), cinder.volumes());
        router.open("GET", "/", Nova::versions).open("GET", "/v2.1", Nova::version);
        flavors.addTo(router);
        keypairs.addTo(router);
        groups.addTo(router);
        quotas.addTo(router);
        new ServerList(servers, view, neutron.plugs()).addTo(router);
        new ServerCalls(world, servers, quotas, orders, view).addTo(router);
        new ServerActions(world, servers).addTo(router);
        new MetadataCalls(servers).addTo(router);
        new TagCalls(servers).addTo(router);
        new VolumeAttachments(servers, cinder.volumes()).addTo(router);
        new Interfaces(world, servers, neutron.plugs()).addTo(router);
        new Cloud(world).addTo(router);
    }

    static ObjectNode body(Call call, String name) {
        return call.body(
                name,
                "Malformed request body",
                "Invalid input for field/attribute " + name + ". '" + name + "' is a required property");
    }

    static void onlyAdmin(Call call, String rule) {
        if (!call.caller().admin()) {
            throw new Refused(403, "Policy doesn't allow " + rule + " to be performed.");
        }
    }

    private static ObjectNode v21(Call call) {
        ObjectNode view = Json.of("id", "v2.1", "status", "CURRENT", "version", NEWEST.toString());
        view.put("min_version", OLDEST.toString()).put("updated", "2013-07-23T11:33:21Z");
        view.set("links", Json.list(Json.of("rel", "self", "href", call.base() + "/v2.1/")));
        return view;
    }

    private static Reply versions(Call call) {
        return Reply.ok(Json.of("versions", Json.list(v21(call))));
    }

    private static Reply version(Call call) {
        ObjectNode media =
                Json.of("base", "application/json", "type", "application/vnd.openstack.compute+json;version=2.1");
        ObjectNode view = v21(call);
        view.set("media-types", Json.list(media));
        return Reply.ok(Json.of("version", view));
    }

    private static String asked(Call call) {
        String asked = call.microversion("compute");
        return asked.isEmpty() ? call.header("X-OpenStack-Nova-API-Version") : asked;
    }

    static Version version(String asked) {
        return asked.isEmpty() ? OLDEST : asked.equals("latest") ? NEWEST : Version.of(asked);
    }

    /** Returns the microversion in which the caller speaks. */
    static Version spoken(Call call) {
        return version(asked(call));
    }

    @Override
    public void checkVersion(Call call) {
        Version version;
        try {
            version = version(asked(call));
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    400,
                    "API Version String " + asked(call)
                            + " is of invalid format. Must be of format MajorNum.MinorNum.");
        }
        if (version.compareTo(OLDEST) < 0 || version.compareTo(NEWEST) > 0) {
            throw new Refused(
                    406,
                    "Version " + version + " is not supported by the API. Minimum is " + OLDEST + " and maximum is "
                            + NEWEST + ".");
        }
    }

    @Override
    public String name() {
        return "nova";
    }

    @Override
    public String prefix() {
        return "compute";
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply refuse(Refused refused) {
        return refused.status() == 401 ? Unauthorized.reply(keystone.url()) : ComputeErrors.reply(refused);
    }

    @Override
    public Reply dress(Call call, Reply reply) {
        String asked = asked(call);
        String version = asked.isEmpty() ? OLDEST.toString() : asked.equals("latest") ? NEWEST.toString() : asked;
        return reply.with("OpenStack-API-Version", "compute " + version)
                .with("X-OpenStack-Nova-API-Version", version)
                .with("Vary", "OpenStack-API-Version, X-OpenStack-Nova-API-Version")
                .with("x-compute-request-id", call.requestId())
                .with("x-openstack-request-id", call.requestId());
    }

    @Override
    public Stream<Item> items() {
        Stream<Item> machines = servers.all().stream()
                .map(s -> new Item(
                        "servers",
                        s.project,
                        s.id,
                        s.name,
                        Json.of("status", s.status(), "metadata", s.metadata, "tags", s.tags)));
        return Stream.concat(machines, Stream.concat(keypairs.items(), groups.items()));
    }
}
