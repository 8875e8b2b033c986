// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Issues, checks and revokes tokens. Used under the world's lock. */
final class Tokens {
    private static final int SWEEP_AT = 1000;

    private final Map<String, Token> issued = new HashMap<>();
    private final World world;
    private final Directory directory;
    private final Delegations delegations;
    private int sweepAt = SWEEP_AT;

    Tokens(World world, Directory directory, Delegations delegations) {
        this.world = world;
        this.directory = directory;
        this.delegations = delegations;
    }

    /** Issues a token; one made from another token keeps its expiry and audit chain. */
    Token issue(String userId, Token.Scope scope, String method, @Nullable Token from, @Nullable String credentialId) {
        List<String> audit = new ArrayList<>(List.of(world.noise().secret(16)));
        Set<String> methods = new LinkedHashSet<>();
        Instant expires = world.tokenExpiry();
        if (from != null) {
            methods.addAll(from.methods());
            audit.add(from.auditIds().getLast());
            expires = from.expires();
        }
        methods.add(method);
        String id = "gAAAAAB" + world.noise().secret(120);
        Token token = new Token(id, userId, scope, List.copyOf(methods), audit, world.now(), expires, credentialId);
        sweep();
        issued.put(id, token);
        return token;
    }

    private void sweep() {
        if (issued.size() >= sweepAt) {
            issued.values().removeIf(t -> !world.now().isBefore(t.expires()));
            sweepAt = Math.max(SWEEP_AT, 2 * issued.size());
        }
    }

    void revoke(String id) {
        issued.remove(id);
    }

    /** Returns the token, or refuses with 404 and Keystone's reason. */
    Token check(String id) {
        Token token = issued.get(id);
        if (token == null) {
            throw gone(id.startsWith("gAAAAA") ? "Failed to validate token" : "Could not recognize Fernet token");
        }
        checkDelegation(token);
        User user = directory.users.get(token.userId());
        boolean alive = user != null && user.enabled && !token.issued().isBefore(user.tokensFrom);
        if (!alive || !world.now().isBefore(token.expires()) || !scopeAlive(token)) {
            throw gone("Failed to validate token");
        }
        return token;
    }

    private void checkDelegation(Token token) {
        String credential = token.credentialId();
        if (credential != null && delegations.credentials.get(credential) == null) {
            throw gone("Could not find Application Credential: " + credential + ".");
        }
        String trust = token.scope().trustId();
        if (trust != null && delegations.trusts.get(trust) == null) {
            throw gone("Could not find trust: " + trust + ".");
        }
    }

    private boolean scopeAlive(Token token) {
        String projectId = token.scope().projectId();
        if (projectId == null) {
            return !token.scope().system() || !roles(token).isEmpty();
        }
        Project project = directory.projects.get(projectId);
        return project != null && project.enabled && !roles(token).isEmpty();
    }

    /** Returns what a token permits at present. */
    Set<Role> roles(Token token) {
        Token.Scope scope = token.scope();
        if (scope.system()) {
            return directory.effective(token.userId(), Directory.SYSTEM);
        }
        if (scope.projectId() == null) {
            return Set.of();
        }
        Set<Role> roles = new LinkedHashSet<>(delegatedRoles(token, scope.projectId()));
        String owner = delegator(token);
        roles.retainAll(directory.effective(owner, scope.projectId()));
        return roles;
    }

    private Set<Role> delegatedRoles(Token token, String projectId) {
        AppCredential credential =
                token.credentialId() == null ? null : delegations.credentials.get(token.credentialId());
        if (credential != null) {
            return directory.withImplied(credential.roles());
        }
        Trust trust = trustOf(token);
        return trust == null ? directory.effective(token.userId(), projectId) : directory.withImplied(trust.roles());
    }

    private String delegator(Token token) {
        Trust trust = trustOf(token);
        return trust == null ? token.userId() : trust.trustor();
    }

    @Nullable
    Trust trustOf(Token token) {
        String id = token.scope().trustId();
        return id == null ? null : delegations.trusts.get(id);
    }

    int size() {
        return issued.size();
    }

    private static Refused gone(String message) {
        return new Refused(404, message);
    }
}
