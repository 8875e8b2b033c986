// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Unauthorized;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.keystone.Keystone;
import io.coeus.sandbox.cloud.neutron.Neutron;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Load balancing. */
public final class Octavia implements Service {
    private static final int NEWEST_MINOR = 26;

    private final Router router = new Router();
    private final Keystone keystone;
    private final Balancers balancers;

    /** Makes the service; the address of a load balancer is a port of Neutron. */
    public Octavia(World world, Keystone keystone, Neutron neutron) {
        this.keystone = keystone;
        balancers = new Balancers(world, neutron.plugs());
        Quotas quotas = new Quotas(balancers);
        router.open("GET", "/", Octavia::versions);
        for (String root : new String[] {"/v2.0/lbaas", "/v2/lbaas"}) {
            new BalancerCalls(balancers, quotas, neutron.plugs()).addTo(router, root);
            new ListenerCalls(balancers, quotas).addTo(router, root);
            new PoolCalls(balancers, quotas).addTo(router, root);
            new MemberCalls(balancers, quotas).addTo(router, root);
            new MonitorCalls(balancers, quotas).addTo(router, root);
            quotas.addTo(router, root);
            router.on("GET", root + "/providers", c -> Reply.ok(Json.of("providers", Json.list(amphora()))))
                    .on("GET", root + "/flavors", c -> empty("flavors"))
                    .on("GET", root + "/availabilityzones", c -> empty("availability_zones"));
        }
    }

    private static ObjectNode amphora() {
        return Json.of("name", "amphora", "description", "The sandbox amphora driver");
    }

    private static Reply empty(String name) {
        return Reply.ok(Json.of(name, Json.list(), name + "_links", Json.list()));
    }

    private static Reply versions(Call call) {
        List<ObjectNode> all = new ArrayList<>();
        for (int minor = 0; minor <= NEWEST_MINOR; minor++) {
            ObjectNode version = Json.of("id", "v2." + minor);
            version.put("status", minor == NEWEST_MINOR ? "CURRENT" : "SUPPORTED");
            version.put("updated", "2022-08-29T00:00:00Z");
            version.set("links", Json.list(Json.of("href", call.base() + "/v2", "rel", "self")));
            all.add(version);
        }
        return Reply.ok(Json.of("versions", Json.listOf(all)));
    }

    @Override
    public void checkVersion(Call call) {
        boolean writes = !call.method().equals("GET");
        boolean allowed = call.caller().admin()
                || call.caller().roles().contains("load-balancer_member")
                || call.caller().roles().contains("load-balancer_admin")
                || (!writes && call.caller().roles().contains("load-balancer_observer"));
        if (!allowed) {
            throw Balancers.denied();
        }
    }

    @Override
    public String name() {
        return "octavia";
    }

    @Override
    public String prefix() {
        return "load-balancer";
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
        if (refused.kind().equals("HTTPNotFound")) {
            return Reply.json(404, Json.of("code", 404, "title", "Not Found", "description", ""));
        }
        return Reply.json(
                refused.status(), Json.of("faultcode", "Client", "faultstring", refused.text(), "debuginfo", null));
    }

    @Override
    public Reply dress(Call call, Reply reply) {
        return reply.with("x-openstack-request-id", call.requestId());
    }

    @Override
    public Stream<Item> items() {
        return balancers.items();
    }
}
