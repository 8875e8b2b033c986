// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.World;

/** How Keystone shows a token. */
final class TokenView {
    private final Directory directory;
    private final Delegations delegations;
    private final Tokens tokens;
    private final Catalog catalog;

    TokenView(Directory directory, Delegations delegations, Tokens tokens, Catalog catalog) {
        this.directory = directory;
        this.delegations = delegations;
        this.tokens = tokens;
        this.catalog = catalog;
    }

    ObjectNode view(Token token, boolean withCatalog) {
        User user = directory.users.get(token.userId());
        ObjectNode who = Views.brief(token.userId(), user == null ? "" : user.name);
        who.putNull("password_expires_at");
        ObjectNode view = Json.of("methods", token.methods(), "user", who, "audit_ids", token.auditIds());
        view.put("expires_at", World.micros(token.expires()) + "Z");
        view.put("issued_at", World.micros(token.issued()) + "Z");
        addTrust(view, token);
        addScope(view, token);
        if (withCatalog && (token.scope().system() || token.scope().projectId() != null)) {
            view.set("catalog", catalog.view(token.scope().projectId()));
        }
        addCredential(view, token);
        return Json.of("token", view);
    }

    private void addTrust(ObjectNode view, Token token) {
        Trust trust = tokens.trustOf(token);
        if (trust != null) {
            view.set(
                    "OS-TRUST:trust",
                    Json.of(
                            "id",
                            trust.id(),
                            "trustor_user",
                            Json.of("id", trust.trustor()),
                            "trustee_user",
                            Json.of("id", trust.trustee()),
                            "impersonation",
                            trust.impersonation()));
        }
    }

    private void addScope(ObjectNode view, Token token) {
        String projectId = token.scope().projectId();
        Project project = projectId == null ? null : directory.projects.get(projectId);
        if (project != null) {
            view.set("project", Views.brief(project.id, project.name));
        }
        if (token.scope().trustId() != null) {
            view.set(
                    "roles",
                    Json.listOf(tokens.roles(token).stream().map(Views::role).toList()));
        } else if (project != null || token.scope().system()) {
            view.set("roles", Json.listOf(Views.briefRoles(tokens.roles(token))));
        }
        if (project != null && token.scope().trustId() == null) {
            view.put("is_domain", false);
        }
        if (token.scope().system()) {
            view.set("system", Json.of("all", true));
        }
    }

    private void addCredential(ObjectNode view, Token token) {
        AppCredential c = token.credentialId() == null ? null : delegations.credentials.get(token.credentialId());
        if (c != null) {
            view.set("application_credential", Json.of("id", c.id(), "name", c.name(), "restricted", c.restricted()));
        }
    }
}
