// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.World;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Keystone shows its objects. */
final class Views {
    private static final ObjectNode DOMAIN = Json.of("id", "default", "name", "Default");

    private Views() {}

    static ObjectNode self(String url) {
        return Json.of("self", url);
    }

    static Reply list(Call call, String name, Collection<ObjectNode> rows) {
        String query = call.query().raw().isEmpty() ? "" : "?" + call.query().raw();
        ObjectNode links = Json.of("next", null, "self", call.base() + call.path() + query, "previous", null);
        return Reply.ok(Json.of(name, Json.listOf(rows), "links", links));
    }

    static ObjectNode user(User u, String base) {
        ObjectNode view = Json.of("id", u.id, "name", u.name, "domain_id", "default", "enabled", u.enabled);
        putIfThere(view, "default_project_id", u.defaultProject);
        putIfThere(view, "email", u.email);
        putIfThere(view, "description", u.description);
        view.setAll(
                Json.of("password_expires_at", null, "options", Json.of(), "links", self(base + "/v3/users/" + u.id)));
        return view;
    }

    private static void putIfThere(ObjectNode view, String name, @Nullable String value) {
        if (value != null) {
            view.put(name, value);
        }
    }

    static ObjectNode project(Project p, String base) {
        ObjectNode view = Json.of("id", p.id, "name", p.name, "domain_id", "default", "description", p.description);
        view.setAll(Json.of("enabled", p.enabled, "parent_id", "default", "is_domain", false));
        view.setAll(Json.of("tags", Json.list(), "options", Json.of()));
        view.set("links", self(base + "/v3/projects/" + p.id));
        return view;
    }

    static ObjectNode role(Role r) {
        ObjectNode options = r.immutable() ? Json.of("immutable", true) : Json.of();
        return Json.of("id", r.id(), "name", r.name(), "domain_id", null, "description", null, "options", options);
    }

    static ObjectNode role(Role r, String base) {
        ObjectNode view = role(r);
        view.set("links", self(base + "/v3/roles/" + r.id()));
        return view;
    }

    static ObjectNode domain(String base) {
        return Json.of(
                "id",
                "default",
                "name",
                "Default",
                "description",
                "The default domain",
                "enabled",
                true,
                "tags",
                Json.list(),
                "options",
                Json.of(),
                "links",
                self(base + "/v3/domains/default"));
    }

    static ObjectNode brief(String id, String name) {
        return Json.of("domain", DOMAIN, "id", id, "name", name);
    }

    static List<ObjectNode> briefRoles(Collection<Role> roles) {
        return roles.stream().map(r -> Json.of("id", r.id(), "name", r.name())).toList();
    }

    static ObjectNode credential(AppCredential c, String base, boolean withSecret) {
        ObjectNode view = Json.of("id", c.id(), "name", c.name(), "description", c.description());
        view.setAll(Json.of("user_id", c.userId(), "project_id", c.projectId(), "system", null));
        view.setAll(Json.of("expires_at", micros(c.expires()), "unrestricted", c.unrestricted()));
        view.set("roles", Json.listOf(c.roles().stream().map(Views::role).toList()));
        if (withSecret) {
            view.put("secret", c.secret());
        }
        view.set("links", self(base + "/v3/application_credentials/" + c.id()));
        return view;
    }

    static @Nullable String micros(@Nullable Instant instant) {
        return instant == null ? null : World.micros(instant);
    }

    static ObjectNode trust(Trust t, String base) {
        ObjectNode view = Json.of("id", t.id(), "trustor_user_id", t.trustor(), "trustee_user_id", t.trustee());
        view.setAll(Json.of("project_id", t.projectId(), "impersonation", t.impersonation()));
        String expires = t.expires() == null ? null : World.micros(t.expires()) + "Z";
        view.setAll(Json.of("expires_at", expires, "remaining_uses", null, "deleted_at", null));
        view.setAll(Json.of("redelegated_trust_id", null, "redelegation_count", 0));
        view.set("links", self(base + "/v3/OS-TRUST/trusts/" + t.id()));
        return view;
    }

    static ObjectNode trustInFull(Trust t, String base) {
        ObjectNode view = Json.of(
                "roles", Json.listOf(t.roles().stream().map(r -> role(r, base)).toList()));
        view.setAll(trust(t, base));
        String roles = base + "/v3/OS-TRUST/trusts/" + t.id() + "/roles";
        view.set("roles_links", Json.of("self", roles, "next", null, "previous", null));
        return view;
    }
}
