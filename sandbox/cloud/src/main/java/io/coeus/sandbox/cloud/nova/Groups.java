// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Server groups. */
final class Groups {
    private static final List<String> OLD = List.of("anti-affinity", "affinity");
    private static final List<String> NEW = List.of("anti-affinity", "affinity", "soft-anti-affinity", "soft-affinity");

    private final Table<Group> rows = new Table<Group>().index("project", Group::project);
    private final World world;
    private final Servers servers;

    record Group(String id, String name, String policy, String project, String user) {}

    Groups(World world, Servers servers) {
        this.world = world;
        this.servers = servers;
    }

    void addTo(Router router) {
        String all = "/v2.1/os-server-groups";
        router.on("GET", all, this::list)
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", c -> Reply.ok(Json.of("server_group", view(c, known(c)))))
                .on("DELETE", all + "/{id}", this::delete);
    }

    Optional<Group> find(Caller caller, String id) {
        return Optional.ofNullable(rows.get(id)).filter(g -> caller.owns(g.project));
    }

    int count(String project) {
        return rows.count("project", project);
    }

    private Group known(Call call) {
        return find(call.caller(), call.var("id"))
                .orElseThrow(() -> new Refused(404, "Instance group " + call.var("id") + " could not be found."));
    }

    private ObjectNode view(Call call, Group g) {
        ObjectNode view = Json.of("id", g.id, "name", g.name);
        if (Nova.spoken(call).since(2, 64)) {
            view.put("policy", g.policy).set("rules", Json.of());
        } else {
            view.set("policies", Json.list(g.policy));
            view.set("metadata", Json.of());
        }
        view.set(
                "members",
                Json.listOf(servers.inGroup(g.id).stream().map(s -> s.id).toList()));
        return Nova.spoken(call).since(2, 13)
                ? view.put("project_id", g.project).put("user_id", g.user)
                : view;
    }

    private Reply list(Call call) {
        List<Group> found = call.caller().admin() && call.query().on("all_projects")
                ? rows.all()
                : rows.by("project", call.caller().projectId());
        return Reply.ok(Json.of(
                "server_groups",
                Json.listOf(found.stream().map(g -> view(call, g)).toList())));
    }

    private Reply create(Call call) {
        ObjectNode body = Nova.body(call, "server_group");
        boolean one = Nova.spoken(call).since(2, 64);
        String policy = one
                ? Json.text(body, "policy", "")
                : Json.texts(body, "policies").stream().findFirst().orElse("");
        List<String> known = Nova.spoken(call).since(2, 15) ? NEW : OLD;
        if (!known.contains(policy)) {
            throw ServerSchema.invalid(
                    one ? "policy" : "0",
                    policy,
                    "'" + policy + "' is not one of ['" + String.join("', '", known) + "']");
        }
        Group group = new Group(
                world.ids().uuid(),
                Json.text(body, "name", ""),
                policy,
                call.caller().projectId(),
                call.caller().userId());
        rows.add(group.id, group);
        return Reply.ok(Json.of("server_group", view(call, group)));
    }

    private Reply delete(Call call) {
        rows.remove(known(call).id);
        return Reply.empty(204);
    }

    Stream<Service.Item> items() {
        return rows.all().stream().map(g -> new Service.Item("server_groups", g.project, g.id, g.name, Json.of()));
    }
}
