// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import java.util.List;

/** /v3/auth: tokens and what they open. */
final class TokenCalls {
    private final Directory directory;
    private final Authenticator authenticator;
    private final Tokens tokens;
    private final TokenView view;
    private final Catalog catalog;

    TokenCalls(Directory directory, Authenticator authenticator, Tokens tokens, TokenView view, Catalog catalog) {
        this.directory = directory;
        this.authenticator = authenticator;
        this.tokens = tokens;
        this.view = view;
        this.catalog = catalog;
    }

    void addTo(Router router) {
        router.open("POST", "/v3/auth/tokens", this::issue)
                .on("GET", "/v3/auth/tokens", this::validate)
                .on("DELETE", "/v3/auth/tokens", this::revoke)
                .on("GET", "/v3/auth/catalog", this::catalog)
                .on("GET", "/v3/auth/projects", this::projects)
                .on("GET", "/v3/auth/domains", c -> Views.list(c, "domains", List.of()));
    }

    private Reply issue(Call call) {
        Token token = authenticator.login(call.json());
        boolean brief = call.query().names().contains("nocatalog");
        return Reply.json(201, view.view(token, !brief)).with("X-Subject-Token", token.id());
    }

    private Reply validate(Call call) {
        Token token = subject(call, "validate_token");
        boolean brief = call.query().names().contains("nocatalog");
        return Reply.ok(view.view(token, !brief)).with("X-Subject-Token", token.id());
    }

    private Reply revoke(Call call) {
        tokens.revoke(subject(call, "revoke_token").id());
        return Reply.empty(204);
    }

    private Token subject(Call call, String action) {
        String id = call.header("X-Subject-Token");
        if (id.isEmpty()) {
            throw new io.coeus.sandbox.cloud.core.Refused(404, "No token in the request");
        }
        Token token = tokens.check(id);
        Policy.adminOrSelf(call, token.userId(), action);
        return token;
    }

    private Reply catalog(Call call) {
        return Reply.ok(Json.of(
                "catalog",
                catalog.view(call.caller().projectId()),
                "links",
                Json.of("next", null, "self", call.base() + "/v3/auth/catalog", "previous", null)));
    }

    private Reply projects(Call call) {
        return Views.list(
                call,
                "projects",
                directory.projectsOf(call.caller().userId()).stream()
                        .map(p -> Views.project(p, call.base()))
                        .toList());
    }
}
