// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.stream.Stream;

/** Block storage. */
public final class Cinder implements Service {
    private static final Version OLDEST = new Version(3, 0);
    private static final Version NEWEST = new Version(3, 70);

    private final Router router = new Router();
    private final Keystone keystone;
    private final Volumes volumes;
    private final Snapshots snapshots;

    /** Makes the service; volumes can be made from Glance's images. */
    public Cinder(World world, Keystone keystone, Glance glance) {
        this.keystone = keystone;
        Types types = new Types(world.ids());
        Quotas quotas = new Quotas(types);
        volumes = new Volumes(world, quotas);
        snapshots = new Snapshots(world, volumes);
        quotas.measure(volumes);
        router.open("GET", "/", Cinder::versions);
        router.on("GET", "/v3", Cinder::versions);
        types.addTo(router);
        snapshots.addTo(router);
        quotas.addTo(router);
        new VolumeCalls(world, volumes, snapshots, types, glance).addTo(router);
        new VolumeActions(world, volumes).addTo(router);
        router.on("GET", "/v3/{project}/os-availability-zone", Cinder::zones)
                .on("GET", "/v3/{project}/backups", c -> Reply.ok(Json.of("backups", Json.list())))
                .on("GET", "/v3/{project}/backups/detail", c -> Reply.ok(Json.of("backups", Json.list())))
                .on("GET", "/v3/{project}/attachments", c -> Reply.ok(Json.of("attachments", Json.list())))
                .on("GET", "/v3/{project}/extensions", c -> Reply.ok(Json.of("extensions", Json.list())));
    }

    /** The volumes, for Nova. */
    public Volumes volumes() {
        return volumes;
    }

    private static Reply versions(Call call) {
        ObjectNode v3 = Json.of("id", "v3.0", "status", "CURRENT", "version", NEWEST.toString());
        v3.put("min_version", OLDEST.toString()).put("updated", "2022-08-31T00:00:00Z");
        ObjectNode docs = Json.of("rel", "describedby", "type", "text/html", "href", "https://docs.openstack.org/");
        v3.set("links", Json.list(docs, Json.of("rel", "self", "href", call.base() + "/v3/")));
        ObjectNode media =
                Json.of("base", "application/json", "type", "application/vnd.openstack.volume+json;version=3");
        v3.set("media-types", Json.list(media));
        return Reply.json(call.path().startsWith("/v3") ? 200 : 300, Json.of("versions", Json.list(v3)));
    }

    private static Reply zones(Call call) {
        ObjectNode zone = Json.of("zoneName", "nova", "zoneState", Json.of("available", true));
        return Reply.ok(Json.of("availabilityZoneInfo", Json.list(zone)));
    }

    static Version version(Call call) {
        String asked = call.microversion("volume");
        if (asked.isEmpty()) {
            return OLDEST;
        }
        return asked.equals("latest") ? NEWEST : Version.of(asked);
    }

    @Override
    public void checkVersion(Call call) {
        Version version;
        try {
            version = version(call);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    400,
                    "API Version String " + call.microversion("volume")
                            + " is of invalid format. Must be of format MajorNum.MinorNum.");
        }
        if (!version.since(3, 0) || version.compareTo(NEWEST) > 0) {
            throw new Refused(
                    406,
                    "Version " + version + " is not supported by the API. Minimum is " + OLDEST + " and maximum is "
                            + NEWEST + ".");
        }
        String project = call.var("project");
        if (!project.isEmpty() && !project.equals(call.caller().projectId())) {
            throw new Refused(400, "Malformed request url");
        }
    }

    @Override
    public String name() {
        return "cinder";
    }

    @Override
    public String prefix() {
        return "volume";
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
        String asked = call.microversion("volume");
        String version = asked.isEmpty() ? OLDEST.toString() : asked.equals("latest") ? NEWEST.toString() : asked;
        return reply.with("OpenStack-API-Version", "volume " + version)
                .with("Vary", "OpenStack-API-Version")
                .with("x-compute-request-id", call.requestId())
                .with("x-openstack-request-id", call.requestId());
    }

    @Override
    public Stream<Item> items() {
        Stream<Item> made = volumes.all().stream()
                .map(v -> new Item("volumes", v.project, v.id, v.name == null ? "" : v.name, v.metadata));
        return Stream.concat(made, snapshots.items());
    }
}
