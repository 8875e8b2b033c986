// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import java.util.List;

/** /v3/projects, /v3/domains, /v3/groups, /v3/regions, /v3/services, /v3/endpoints. */
final class ProjectCalls {
    private final Directory directory;
    private final Catalog catalog;

    ProjectCalls(Directory directory, Catalog catalog) {
        this.directory = directory;
        this.catalog = catalog;
    }

    void addTo(Router router) {
        router.on("GET", "/v3/projects", this::list)
                .on("POST", "/v3/projects", this::create)
                .on("GET", "/v3/projects/{id}", this::show)
                .on("PATCH", "/v3/projects/{id}", this::update)
                .on("DELETE", "/v3/projects/{id}", this::delete)
                .on("GET", "/v3/domains", c -> Views.list(c, "domains", List.of(Views.domain(c.base()))))
                .on("GET", "/v3/domains/{id}", ProjectCalls::domain)
                .on("GET", "/v3/groups", c -> Views.list(c, "groups", List.of()))
                .on("GET", "/v3/regions", c -> Views.list(c, "regions", List.of(region(c))))
                .on("GET", "/v3/services", c -> Views.list(c, "services", catalog.services(c.base())))
                .on("GET", "/v3/endpoints", c -> Views.list(c, "endpoints", catalog.endpoints(c.base())));
    }

    private static ObjectNode region(Call call) {
        return Json.of(
                "id",
                "RegionOne",
                "description",
                "",
                "parent_region_id",
                null,
                "links",
                Views.self(call.base() + "/v3/regions/RegionOne"));
    }

    private static Reply domain(Call call) {
        if (!call.var("id").equals("default")) {
            throw Policy.notFound("domain", call.var("id"));
        }
        return Reply.ok(Json.of("domain", Views.domain(call.base())));
    }

    private Reply list(Call call) {
        Policy.admin(call, "list_projects");
        String name = call.query().get("name");
        List<Project> projects = name == null ? directory.projects.all() : directory.projects.by("name", name);
        return Views.list(
                call,
                "projects",
                projects.stream().map(p -> Views.project(p, call.base())).toList());
    }

    private Reply create(Call call) {
        Policy.admin(call, "create_project");
        ObjectNode body = Requests.object(call, "project");
        String name = Requests.required(body, "name");
        if (directory.projectNamed(name).isPresent()) {
            throw new Refused(
                    409,
                    "Conflict occurred attempting to store project - it is not permitted to have two projects with the"
                            + " same name in the same domain : " + name + ".");
        }
        Project project = directory.addProject(name, Json.text(body, "description", ""));
        return Reply.json(201, Json.of("project", Views.project(project, call.base())));
    }

    private Project find(Call call) {
        Project project = directory.projects.get(call.var("id"));
        if (project == null) {
            throw Policy.notFound("project", call.var("id"));
        }
        return project;
    }

    private Reply show(Call call) {
        boolean own = call.caller().projectId().equals(call.var("id"))
                || directory.projectsOf(call.caller().userId()).stream().anyMatch(p -> p.id.equals(call.var("id")));
        if (!own) {
            Policy.admin(call, "get_project");
        }
        return Reply.ok(Json.of("project", Views.project(find(call), call.base())));
    }

    private Reply update(Call call) {
        Policy.admin(call, "update_project");
        Project project = find(call);
        ObjectNode body = Requests.object(call, "project");
        directory.projects.change(project.id, p -> p.name = Json.text(body, "name", p.name));
        project.description = Json.text(body, "description", project.description);
        project.enabled = body.path("enabled").asBoolean(project.enabled);
        return Reply.ok(Json.of("project", Views.project(project, call.base())));
    }

    private Reply delete(Call call) {
        Policy.admin(call, "delete_project");
        directory.forgetProject(find(call).id);
        return Reply.empty(204);
    }
}
