// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.rest.Call;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.Optional;

/** {@link ApplicationCredentials} of Keystone. */
public final class KeystoneApplicationCredentials implements ApplicationCredentials {
    private static final String ONE = "application_credential";
    private static final String MANY = "application_credentials";

    private final RestClient client;
    private final CloudSession session;

    public KeystoneApplicationCredentials(Keystone keystone, CloudSession session) {
        this.client = keystone.client(session);
        this.session = session;
    }

    @Override
    public CreatedApplicationCredential create(NewApplicationCredential wanted) {
        ObjectNode body = Json.object()
                .put("name", wanted.name())
                .put("description", wanted.description())
                .put("unrestricted", wanted.unrestricted());
        if (!wanted.roles().isEmpty()) {
            Json.put(body, "roles", KeystoneTrusts.named(wanted.roles()));
        }
        Json.put(body, "expires_at", KeystoneTrusts.time(wanted.expiresAt()));
        JsonNode made = mine().post(Json.wrap(ONE, body)).path(ONE);
        ApplicationCredentialView view = read(made);
        return new CreatedApplicationCredential(
                view.id(), view.name(), view.projectId(), new Secret(Json.text(made, "secret")));
    }

    @Override
    public Optional<ApplicationCredentialView> findByName(String name) {
        return named(mine(), name);
    }

    @Override
    public Optional<ApplicationCredentialView> findByName(String userId, String name) {
        try {
            return named(client.at("users", userId, MANY), name);
        } catch (Problem problem) {
            if (problem.code() == OpenStackCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    @Override
    public void delete(String userId, String id) {
        client.at("users", userId, MANY, id).delete();
    }

    private Call mine() {
        return client.at("users", session.userId(), MANY);
    }

    private static Optional<ApplicationCredentialView> named(Call all, String name) {
        return all.query("name", name).list(MANY, KeystoneApplicationCredentials::read).stream()
                .filter(found -> found.name().equals(name))
                .findFirst();
    }

    private static ApplicationCredentialView read(JsonNode node) {
        return new ApplicationCredentialView(
                Json.text(node, "id"), Json.text(node, "name"), Json.text(node, "project_id"));
    }
}
