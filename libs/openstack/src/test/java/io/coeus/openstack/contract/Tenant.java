// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import io.coeus.kernel.Ids;
import io.coeus.kernel.Secret;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.Scope;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import io.coeus.openstack.rest.ServiceApi;
import java.util.List;
import java.util.Set;

/** A project of its own with one user, made for a run and removed after it. */
record Tenant(String projectId, String userId, Credential credential, CloudSession session, Cloud cloud) {
    private static final Set<String> ROLES = Set.of("member", "load-balancer_member");

    /** Makes project and user as the administrator. */
    static Tenant create(OpenStack openStack, CloudSession administrator, Trash trash) {
        RestClient keystone = openStack.client(ServiceApi.IDENTITY, administrator);
        String name = "coeus-contract-" + Ids.random().uuid();
        String project = make(keystone, "project", "projects", name, trash);
        trash.add(() -> removeDefaultGroups(openStack.client(ServiceApi.NETWORK, administrator), project));
        Secret password = new Secret("pw-" + Ids.random().uuid());
        var user = Json.object().put("name", name).put("domain_id", "default").put("password", password.reveal());
        String userId =
                Json.text(keystone.at("users").post(Json.wrap("user", user)).path("user"), "id");
        trash.add(() -> keystone.at("users", userId).delete());
        rolesOf(keystone).forEach(role -> keystone.at("projects", project, "users", userId, "roles", role)
                .put(Json.object()));
        Credential credential = new Credential.PasswordById(userId, password, new Scope.Project(project));
        CloudSession session = openStack.session(credential);
        return new Tenant(project, userId, credential, session, openStack.as(session));
    }

    private static String make(RestClient keystone, String one, String many, String name, Trash trash) {
        var body = Json.object().put("name", name).put("domain_id", "default");
        String id = Json.text(keystone.at(many).post(Json.wrap(one, body)).path(one), "id");
        trash.add(() -> keystone.at(many, id).delete());
        return id;
    }

    /** Neutron makes one for every project it hears of and keeps it when the project goes. */
    private static void removeDefaultGroups(RestClient neutron, String project) {
        neutron.at("security-groups")
                .query("project_id", project)
                .list("security_groups", group -> Json.text(group, "id"))
                .forEach(id -> neutron.at("security-groups", id).delete());
    }

    private static List<String> rolesOf(RestClient keystone) {
        return keystone
                .at("roles")
                .list("roles", role -> ROLES.contains(Json.text(role, "name")) ? Json.text(role, "id") : "")
                .stream()
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
