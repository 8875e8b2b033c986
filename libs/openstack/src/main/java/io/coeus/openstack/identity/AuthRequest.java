// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.kernel.Secret;
import io.coeus.openstack.rest.Json;
import java.util.List;

/** Writes the body of {@code POST /v3/auth/tokens}. */
final class AuthRequest {
    private AuthRequest() {}

    static ObjectNode of(Credential credential) {
        ObjectNode auth = Json.wrap("identity", identity(credential));
        switch (credential.scope()) {
            case Scope.Project(String id) -> auth.set("scope", Json.wrap("project", Json.wrap("id", id)));
            case Scope.NamedProject(String name, DomainRef domain) ->
                auth.set("scope", Json.wrap("project", inDomain(name, domain)));
            case Scope.Trust(String id) -> auth.set("scope", Json.wrap("OS-TRUST:trust", Json.wrap("id", id)));
            case Scope.None() -> {}
        }
        return Json.wrap("auth", auth);
    }

    private static ObjectNode identity(Credential credential) {
        return switch (credential) {
            case Credential.Password password ->
                password(inDomain(password.userName(), password.userDomain()), password.password());
            case Credential.PasswordById password -> password(Json.wrap("id", password.userId()), password.password());
            case Credential.Token token ->
                method("token", Json.wrap("id", token.token().reveal()));
            case Credential.ApplicationCredential app ->
                method(
                        "application_credential",
                        Json.wrap("id", app.id()).put("secret", app.secret().reveal()));
        };
    }

    private static ObjectNode password(ObjectNode user, Secret password) {
        return method("password", Json.wrap("user", user.put("password", password.reveal())));
    }

    private static ObjectNode method(String name, ObjectNode content) {
        return Json.put(Json.wrap("methods", List.of(name)), name, content);
    }

    private static ObjectNode inDomain(String name, DomainRef domain) {
        ObjectNode reference = Json.put(Json.object(), "id", domain.id());
        return Json.put(Json.wrap("name", name), "domain", Json.put(reference, "name", domain.name()));
    }
}
