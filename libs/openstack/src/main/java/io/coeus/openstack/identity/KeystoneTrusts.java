// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Trusts} of Keystone. */
public final class KeystoneTrusts implements Trusts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final RestClient client;
    private final CloudSession session;

    public KeystoneTrusts(Keystone keystone, CloudSession session) {
        this.client = keystone.client(session);
        this.session = session;
    }

    @Override
    public Trust create(NewTrust wanted) {
        ObjectNode trust = Json.object()
                .put("trustor_user_id", session.userId())
                .put("trustee_user_id", wanted.trusteeUserId())
                .put("project_id", session.projectId())
                .put("impersonation", wanted.impersonation());
        Json.put(trust, "roles", named(wanted.roles()));
        Json.put(trust, "expires_at", time(wanted.expiresAt()));
        return read(
                client.at("OS-TRUST", "trusts").post(Json.wrap("trust", trust)).path("trust"));
    }

    @Override
    public List<Trust> given() {
        return client.at("OS-TRUST", "trusts")
                .query("trustor_user_id", session.userId())
                .list("trusts", KeystoneTrusts::read);
    }

    @Override
    public void delete(String id) {
        client.at("OS-TRUST", "trusts", id).delete();
    }

    static List<Map<String, String>> named(Set<String> roles) {
        return roles.stream().sorted().map(role -> Map.of("name", role)).toList();
    }

    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : TIME.format(time);
    }

    private static Trust read(JsonNode node) {
        return new Trust(
                Json.text(node, "id"),
                Json.text(node, "trustor_user_id"),
                Json.text(node, "trustee_user_id"),
                Json.text(node, "project_id"));
    }
}
