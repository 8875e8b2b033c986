// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** /v3/roles, role assignments, inferences. */
final class RoleCalls {
    private final Directory directory;
    private final Delegations delegations;

    RoleCalls(Directory directory, Delegations delegations) {
        this.directory = directory;
        this.delegations = delegations;
    }

    void addTo(Router router) {
        String grant = "/v3/projects/{project}/users/{user}/roles/{role}";
        router.on("GET", "/v3/roles", this::list)
                .on("POST", "/v3/roles", this::create)
                .on("GET", "/v3/roles/{id}", this::show)
                .on("GET", "/v3/roles/{id}/implies", this::implies)
                .on("GET", "/v3/role_inferences", this::inferences)
                .on("GET", "/v3/role_assignments", this::assignments)
                .on("GET", "/v3/projects/{project}/users/{user}/roles", this::granted)
                .on("PUT", grant, this::grant)
                .on("GET", grant, this::checkGrant)
                .on("DELETE", grant, this::revoke);
    }

    private Reply list(Call call) {
        Policy.admin(call, "list_roles");
        String name = call.query().get("name");
        List<Role> roles = name == null ? directory.roles.all() : directory.roles.by("name", name);
        return Views.list(
                call,
                "roles",
                roles.stream().map(r -> Views.role(r, call.base())).toList());
    }

    private Reply create(Call call) {
        Policy.admin(call, "create_role");
        Role role = directory.addRole(Requests.required(Requests.object(call, "role"), "name"), false);
        return Reply.json(201, Json.of("role", Views.role(role, call.base())));
    }

    private Role find(String id) {
        return Optional.ofNullable(directory.roles.get(id)).orElseThrow(() -> Policy.notFound("role", id));
    }

    private Reply show(Call call) {
        Policy.admin(call, "get_role");
        return Reply.ok(Json.of("role", Views.role(find(call.var("id")), call.base())));
    }

    private ObjectNode linked(Role role, String base) {
        return Json.of("id", role.id(), "links", Views.self(base + "/v3/roles/" + role.id()), "name", role.name());
    }

    private ObjectNode inference(Role role, String base) {
        List<ObjectNode> implied =
                directory.direct(role).stream().map(r -> linked(r, base)).toList();
        return Json.of("prior_role", linked(role, base), "implies", Json.listOf(implied));
    }

    private Reply implies(Call call) {
        Policy.admin(call, "list_implied_roles");
        Role role = find(call.var("id"));
        return Reply.ok(Json.of(
                "role_inference",
                inference(role, call.base()),
                "links",
                Views.self(call.base() + "/v3/roles/" + role.id() + "/implies")));
    }

    private Reply inferences(Call call) {
        Policy.admin(call, "list_role_inference_rules");
        List<ObjectNode> all = directory.roles.all().stream()
                .filter(r -> directory.direct(r).isPresent())
                .map(r -> inference(r, call.base()))
                .toList();
        return Reply.ok(Json.of("role_inferences", Json.listOf(all)));
    }

    private Reply assignments(Call call) {
        Policy.admin(call, "list_role_assignments");
        List<ObjectNode> found = new ArrayList<>();
        for (User user : directory.users.all()) {
            if (user.id.equals(call.query().get("user.id", user.id))) {
                directory.projectsOf(user.id).stream()
                        .filter(p -> p.id.equals(call.query().get("scope.project.id", p.id)))
                        .forEach(p -> roles(call, user, p).forEach(r -> found.add(assignment(call, user, p, r))));
            }
        }
        return Views.list(call, "role_assignments", found);
    }

    private Set<Role> roles(Call call, User user, Project project) {
        return call.query().on("effective")
                ? directory.effective(user.id, project.id)
                : directory.assigned(user.id, project.id);
    }

    private static ObjectNode assignment(Call call, User user, Project project, Role role) {
        String link = call.base() + "/v3/projects/" + project.id + "/users/" + user.id + "/roles/" + role.id();
        boolean names = call.query().on("include_names");
        return Json.of(
                "links",
                Json.of("assignment", link),
                "scope",
                Json.of("project", named(names, project.id, project.name)),
                "user",
                named(names, user.id, user.name),
                "role",
                names ? Json.of("id", role.id(), "name", role.name()) : Json.of("id", role.id()));
    }

    private static ObjectNode named(boolean names, String id, String name) {
        return names ? Views.brief(id, name) : Json.of("id", id);
    }

    private Reply granted(Call call) {
        Policy.admin(call, "list_grants");
        return Views.list(
                call,
                "roles",
                directory.assigned(call.var("user"), call.var("project")).stream()
                        .map(r -> Views.role(r, call.base()))
                        .toList());
    }

    private Reply grant(Call call) {
        Policy.admin(call, "create_grant");
        directory.assign(user(call), project(call), find(call.var("role")));
        return Reply.empty(204);
    }

    private Reply checkGrant(Call call) {
        Policy.admin(call, "check_grant");
        if (!directory.assigned(user(call), project(call)).contains(find(call.var("role")))) {
            throw Policy.notFound("role assignment with role", call.var("role"));
        }
        return Reply.empty(204);
    }

    private Reply revoke(Call call) {
        Policy.admin(call, "revoke_grant");
        if (!directory.unassign(user(call), project(call), find(call.var("role")))) {
            throw Policy.notFound("role assignment with role", call.var("role"));
        }
        delegations.forgetCredentials(call.var("user"), call.var("project"));
        return Reply.empty(204);
    }

    private String user(Call call) {
        String id = call.var("user");
        return Optional.ofNullable(directory.users.get(id)).orElseThrow(() -> Policy.notFound("user", id)).id;
    }

    private String project(Call call) {
        String id = call.var("project");
        return Optional.ofNullable(directory.projects.get(id)).orElseThrow(() -> Policy.notFound("project", id)).id;
    }
}
