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
import java.util.stream.Stream;

/** /v3/OS-TRUST/trusts. */
final class TrustCalls {
    private final World world;
    private final Directory directory;
    private final Delegations delegations;
    private final Tokens tokens;

    TrustCalls(World world, Directory directory, Delegations delegations, Tokens tokens) {
        this.world = world;
        this.directory = directory;
        this.delegations = delegations;
        this.tokens = tokens;
    }

    void addTo(Router router) {
        String all = "/v3/OS-TRUST/trusts";
        router.on("GET", all, this::list)
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", this::show)
                .on("GET", all + "/{id}/roles", this::roles)
                .on("DELETE", all + "/{id}", this::delete);
    }

    private Reply create(Call call) {
        if (tokens.check(call.header("X-Auth-Token")).credentialId() != null) {
            throw new Refused(
                    403,
                    "You are not authorized to perform the requested action: Using method 'application_credential' is"
                            + " not allowed for managing trusts..");
        }
        ObjectNode body = Requests.object(call, "trust");
        String trustor = Requests.required(body, "trustor_user_id");
        String trustee = Requests.required(body, "trustee_user_id");
        boolean impersonation = Boolean.parseBoolean(Requests.required(body, "impersonation"));
        Policy.self(call, trustor, "create_trust");
        if (directory.users.get(trustee) == null) {
            throw Policy.notFound("user", trustee);
        }
        String project = Requests.required(body, "project_id");
        Trust trust = new Trust(
                world.ids().hex(),
                trustor,
                trustee,
                project,
                impersonation,
                delegated(body.path("roles"), directory.effective(trustor, project)),
                Requests.instant(body, "expires_at", world.now()));
        delegations.trusts.add(trust.id(), trust);
        return Reply.json(201, Json.of("trust", Views.trustInFull(trust, call.base())));
    }

    private List<Role> delegated(JsonNode wanted, Set<Role> held) {
        List<Role> roles = new ArrayList<>();
        for (JsonNode role : wanted) {
            Role known = Stream.concat(
                            Stream.ofNullable(directory.roles.get(Json.text(role, "id", ""))),
                            directory.roleNamed(Json.text(role, "name", "")).stream())
                    .findFirst()
                    .orElseThrow(() -> Policy.notFound("role", Json.text(role, "name", Json.text(role, "id", ""))));
            if (!held.contains(known)) {
                throw Policy.notFound("role", known.id());
            }
            roles.add(known);
        }
        if (roles.isEmpty()) {
            throw Policy.forbidden("At least one role should be specified");
        }
        return roles;
    }

    private Reply list(Call call) {
        String trustor = call.query().get("trustor_user_id");
        String trustee = call.query().get("trustee_user_id");
        String me = call.caller().userId();
        if (!me.equals(trustor) && !me.equals(trustee)) {
            Policy.admin(call, "list_trusts");
        }
        return Views.list(
                call,
                "trusts",
                delegations.trusts.all().stream()
                        .filter(t -> trustor == null || t.trustor().equals(trustor))
                        .filter(t -> trustee == null || t.trustee().equals(trustee))
                        .map(t -> Views.trust(t, call.base()))
                        .toList());
    }

    private Trust find(Call call, String action) {
        Trust trust = delegations.trusts.get(call.var("id"));
        if (trust == null) {
            throw Policy.notFound("trust", call.var("id"));
        }
        String me = call.caller().userId();
        if (!me.equals(trust.trustor()) && !me.equals(trust.trustee())) {
            Policy.admin(call, action);
        }
        return trust;
    }

    private Reply show(Call call) {
        return Reply.ok(Json.of("trust", Views.trustInFull(find(call, "get_trust"), call.base())));
    }

    private Reply roles(Call call) {
        return Views.list(
                call,
                "roles",
                find(call, "list_roles_for_trust").roles().stream()
                        .map(r -> Views.role(r, call.base()))
                        .toList());
    }

    private Reply delete(Call call) {
        Trust trust = find(call, "delete_trust");
        if (!call.caller().userId().equals(trust.trustor())) {
            Policy.admin(call, "delete_trust");
        }
        delegations.trusts.remove(trust.id());
        return Reply.empty(204);
    }
}
