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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** /v3/users/{id}/application_credentials. */
final class CredentialCalls {
    private final World world;
    private final Delegations delegations;
    private final Tokens tokens;

    CredentialCalls(World world, Delegations delegations, Tokens tokens) {
        this.world = world;
        this.delegations = delegations;
        this.tokens = tokens;
    }

    void addTo(Router router) {
        String all = "/v3/users/{user}/application_credentials";
        router.on("GET", all, this::list)
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", this::show)
                .on("DELETE", all + "/{id}", this::delete);
    }

    private Reply create(Call call) {
        Policy.self(call, call.var("user"), "create_application_credential");
        Token token = tokens.check(call.header("X-Auth-Token"));
        refuseRestricted(token);
        ObjectNode body = Requests.object(call, "application_credential");
        String name = Requests.required(body, "name");
        String projectId = token.scope().projectId();
        if (projectId == null || token.scope().trustId() != null) {
            throw new Refused(403, "You are not authorized to perform the requested action.");
        }
        if (named(call.var("user"), name).isPresent()) {
            throw new Refused(
                    409,
                    "Conflict occurred attempting to store application_credential - Duplicate entry found with name "
                            + name + ".");
        }
        AppCredential credential = new AppCredential(
                world.ids().hex(),
                name,
                Json.text(body, "description"),
                call.var("user"),
                projectId,
                roles(body.path("roles"), tokens.roles(token)),
                Json.text(body, "secret", world.ids().secret(64)),
                Requests.instant(body, "expires_at", world.now()),
                body.has("unrestricted") ? (Boolean) body.path("unrestricted").asBoolean() : null);
        delegations.credentials.add(credential.id(), credential);
        return Reply.json(201, Json.of("application_credential", Views.credential(credential, call.base(), true)));
    }

    private void refuseRestricted(Token token) {
        AppCredential by = token.credentialId() == null ? null : delegations.credentials.get(token.credentialId());
        if (by != null && by.restricted()) {
            throw new Refused(
                    403,
                    "You are not authorized to perform the requested action: Using method 'application_credential' is"
                            + " not allowed for managing additional application credentials..");
        }
    }

    private java.util.Optional<AppCredential> named(String user, String name) {
        return delegations.credentials.by("user", user).stream()
                .filter(c -> c.name().equals(name))
                .findFirst();
    }

    private List<Role> roles(JsonNode wanted, Set<Role> held) {
        if (!wanted.isArray() || wanted.isEmpty()) {
            return List.copyOf(held);
        }
        List<Role> roles = new ArrayList<>();
        for (JsonNode role : wanted) {
            roles.add(held.stream()
                    .filter(r ->
                            r.id().equals(Json.text(role, "id")) || r.name().equals(Json.text(role, "name")))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            400,
                            "Invalid application credential: Cannot create an application credential with unassigned"
                                    + " role")));
        }
        return roles;
    }

    private Reply list(Call call) {
        Policy.adminOrSelf(call, call.var("user"), "list_application_credentials");
        String name = call.query().get("name");
        return Views.list(
                call,
                "application_credentials",
                delegations.credentials.by("user", call.var("user")).stream()
                        .filter(c -> name == null || c.name().equals(name))
                        .map(c -> Views.credential(c, call.base(), false))
                        .toList());
    }

    private AppCredential find(Call call, String action) {
        Policy.adminOrSelf(call, call.var("user"), action);
        AppCredential found = delegations.credentials.get(call.var("id"));
        if (found == null || !found.userId().equals(call.var("user"))) {
            throw Policy.notFound("Application Credential", call.var("id"));
        }
        return found;
    }

    private Reply show(Call call) {
        AppCredential found = find(call, "get_application_credential");
        return Reply.ok(Json.of("application_credential", Views.credential(found, call.base(), false)));
    }

    private Reply delete(Call call) {
        refuseRestricted(tokens.check(call.header("X-Auth-Token")));
        AppCredential found = find(call, "delete_application_credential");
        delegations.credentials.remove(found.id());
        return Reply.empty(204);
    }
}
