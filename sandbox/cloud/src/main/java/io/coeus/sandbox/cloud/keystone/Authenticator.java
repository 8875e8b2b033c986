// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** POST /auth/tokens: who is it, and for which scope. */
final class Authenticator {
    private static final String MALFORMED = " The server could not comply with the request since it is either malformed"
            + " or otherwise incorrect. The client is assumed to be in error.";

    private final World world;
    private final Directory directory;
    private final Delegations delegations;
    private final Tokens tokens;

    Authenticator(World world, Directory directory, Delegations delegations, Tokens tokens) {
        this.world = world;
        this.directory = directory;
        this.delegations = delegations;
        this.tokens = tokens;
    }

    Token login(@Nullable JsonNode body) {
        if (body == null) {
            throw new Refused(400, "Expecting to find valid JSON in request body." + MALFORMED);
        }
        if (!body.path("auth").isObject()) {
            throw new Refused(400, "Expecting to find auth in request body." + MALFORMED);
        }
        JsonNode identity = body.path("auth").path("identity");
        if (!identity.isObject()) {
            throw new Refused(400, "'identity' is a required property");
        }
        List<String> methods = Json.texts(identity, "methods");
        JsonNode scope = body.path("auth").path("scope");
        return switch (methods.isEmpty() ? "" : methods.getFirst()) {
            case "password" -> byPassword(identity.path("password").path("user"), scope);
            case "token" -> byToken(Json.text(identity.path("token"), "id", ""), scope);
            case "application_credential" -> byCredential(identity.path("application_credential"), scope);
            default -> throw unauthorized();
        };
    }

    private Token byPassword(JsonNode who, JsonNode scope) {
        User user = find(who).filter(u -> u.enabled).orElseThrow(Authenticator::unauthorized);
        if (!user.password.equals(Json.text(who, "password"))) {
            throw unauthorized();
        }
        return scoped(user, scope, "password", null);
    }

    private Optional<User> find(JsonNode who) {
        String id = Json.text(who, "id");
        return id == null
                ? directory.userNamed(Json.text(who, "name", ""))
                : Optional.ofNullable(directory.users.get(id));
    }

    private Token byToken(String id, JsonNode scope) {
        Token from;
        try {
            from = tokens.check(id);
        } catch (Refused e) {
            throw unauthorized();
        }
        if (from.scope().trustId() != null) {
            throw forbidden(": Using trust-scoped token to create another token. "
                    + "Create a new trust-scoped token instead.");
        }
        if (from.credentialId() != null) {
            throw unauthorized();
        }
        User user = Optional.ofNullable(directory.users.get(from.userId())).orElseThrow(Authenticator::unauthorized);
        return scoped(user, scope, "token", from);
    }

    private Token byCredential(JsonNode given, JsonNode scope) {
        AppCredential credential = findCredential(given);
        User user = directory.users.get(credential.userId());
        boolean right = user != null
                && user.enabled
                && credential.secret().equals(Json.text(given, "secret"))
                && !Delegations.expired(credential.expires(), world.now());
        if (!right) {
            throw unauthorized();
        }
        if (!scope.isMissingNode()) {
            throw new Refused(
                    401,
                    "Error authenticating with application credential: "
                            + "Application credentials cannot request a scope.");
        }
        return tokens.issue(
                credential.userId(),
                Token.Scope.project(credential.projectId()),
                "application_credential",
                null,
                credential.id());
    }

    private AppCredential findCredential(JsonNode given) {
        String id = Json.text(given, "id");
        if (id == null) {
            User user = find(given.path("user")).orElseThrow(Authenticator::unauthorized);
            return delegations.credentials.by("user", user.id).stream()
                    .filter(c -> c.name().equals(Json.text(given, "name")))
                    .findFirst()
                    .orElseThrow(Authenticator::unauthorized);
        }
        return Optional.ofNullable(delegations.credentials.get(id))
                .orElseThrow(() -> new Refused(404, "Could not find Application Credential: " + id + "."));
    }

    private Token scoped(User user, JsonNode scope, String method, @Nullable Token from) {
        if (scope.path("OS-TRUST:trust").isObject()) {
            return byTrust(user, Json.text(scope.path("OS-TRUST:trust"), "id", ""), method);
        }
        return tokens.issue(user.id, scope(user, scope, from), method, from, null);
    }

    private Token.Scope scope(User user, JsonNode scope, @Nullable Token from) {
        if (scope.path("project").isObject()) {
            return projectScope(user, findProject(scope.path("project")));
        }
        if (scope.path("system").path("all").asBoolean()) {
            if (directory.assigned(user.id, Directory.SYSTEM).isEmpty()) {
                throw unauthorized();
            }
            return new Token.Scope(null, true, null);
        }
        String standard = from == null && scope.isMissingNode() ? user.defaultProject : null;
        return standard != null && !directory.effective(user.id, standard).isEmpty()
                ? Token.Scope.project(standard)
                : Token.Scope.NONE;
    }

    private Optional<Project> findProject(JsonNode given) {
        String id = Json.text(given, "id");
        return id == null
                ? directory.projectNamed(Json.text(given, "name", ""))
                : Optional.ofNullable(directory.projects.get(id));
    }

    private Token.Scope projectScope(User user, Optional<Project> project) {
        return project.filter(p -> p.enabled)
                .filter(p -> !directory.effective(user.id, p.id).isEmpty())
                .map(p -> Token.Scope.project(p.id))
                .orElseThrow(Authenticator::unauthorized);
    }

    private Token byTrust(User trustee, String id, String method) {
        Trust trust = delegations.trusts.get(id);
        if (trust == null || Delegations.expired(trust.expires(), world.now())) {
            throw unauthorized();
        }
        User trustor = directory.users.get(trust.trustor());
        boolean whole = trustor != null
                && trustor.enabled
                && directory.effective(trustor.id, trust.projectId()).containsAll(trust.roles());
        if (!trust.trustee().equals(trustee.id) || !whole) {
            throw forbidden(".");
        }
        String user = trust.impersonation() ? trust.trustor() : trust.trustee();
        return tokens.issue(user, new Token.Scope(trust.projectId(), false, id), method, null, null);
    }

    private static Refused unauthorized() {
        return new Refused(401, "The request you have made requires authentication.");
    }

    private static Refused forbidden(String why) {
        return new Refused(403, "You are not authorized to perform the requested action" + why);
    }
}
