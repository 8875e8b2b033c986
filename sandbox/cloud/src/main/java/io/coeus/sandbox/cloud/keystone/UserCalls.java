// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.Optional;

/** /v3/users. */
final class UserCalls {
    private final World world;
    private final Directory directory;
    private final Delegations delegations;

    UserCalls(World world, Directory directory, Delegations delegations) {
        this.world = world;
        this.directory = directory;
        this.delegations = delegations;
    }

    void addTo(Router router) {
        router.on("GET", "/v3/users", this::list)
                .on("POST", "/v3/users", this::create)
                .on("GET", "/v3/users/{id}", this::show)
                .on("PATCH", "/v3/users/{id}", this::update)
                .on("DELETE", "/v3/users/{id}", this::delete)
                .on("GET", "/v3/users/{id}/projects", this::projects)
                .on("GET", "/v3/users/{id}/groups", this::groups);
    }

    private Reply list(Call call) {
        Policy.admin(call, "list_users");
        String name = call.query().get("name");
        List<User> users = name == null ? directory.users.all() : directory.users.by("name", name);
        return Views.list(
                call,
                "users",
                users.stream().map(u -> Views.user(u, call.base())).toList());
    }

    private Reply create(Call call) {
        Policy.admin(call, "create_user");
        ObjectNode body = Requests.object(call, "user");
        String name = Requests.required(body, "name");
        if (directory.userNamed(name).isPresent()) {
            throw new Refused(
                    409,
                    "Conflict occurred attempting to store user - Duplicate entry found with name " + name
                            + " at domain ID default.");
        }
        User user = directory.addUser(name, Json.text(body, "password", ""));
        apply(user, body);
        return Reply.json(201, Json.of("user", Views.user(user, call.base())));
    }

    private void apply(User user, JsonNode body) {
        user.defaultProject = Json.text(
                body,
                "default_project_id",
                Optional.ofNullable(user.defaultProject).orElse(""));
        user.defaultProject = user.defaultProject.isEmpty() ? null : user.defaultProject;
        user.email = body.has("email") ? Json.text(body, "email") : user.email;
        user.description = body.has("description") ? Json.text(body, "description") : user.description;
        user.enabled = body.path("enabled").asBoolean(user.enabled);
    }

    private User find(Call call) {
        User user = directory.users.get(call.var("id"));
        if (user == null) {
            throw Policy.notFound("user", call.var("id"));
        }
        return user;
    }

    private Reply show(Call call) {
        Policy.adminOrSelf(call, call.var("id"), "get_user");
        return Reply.ok(Json.of("user", Views.user(find(call), call.base())));
    }

    private Reply update(Call call) {
        Policy.admin(call, "update_user");
        User user = find(call);
        ObjectNode body = Requests.object(call, "user");
        String password = Json.text(body, "password");
        if (password != null || !body.path("enabled").asBoolean(true)) {
            user.tokensFrom = world.now();
        }
        user.password = password == null ? user.password : password;
        directory.users.change(user.id, u -> u.name = Json.text(body, "name", u.name));
        apply(user, body);
        return Reply.ok(Json.of("user", Views.user(user, call.base())));
    }

    private Reply delete(Call call) {
        Policy.admin(call, "delete_user");
        User user = find(call);
        directory.forgetUser(user.id);
        delegations.forgetUser(user.id);
        return Reply.empty(204);
    }

    private Reply projects(Call call) {
        Policy.adminOrSelf(call, call.var("id"), "list_user_projects");
        return Views.list(
                call,
                "projects",
                directory.projectsOf(find(call).id).stream()
                        .map(p -> Views.project(p, call.base()))
                        .toList());
    }

    private Reply groups(Call call) {
        Policy.adminOrSelf(call, call.var("id"), "list_groups_for_user");
        find(call);
        return Views.list(call, "groups", List.of());
    }
}
