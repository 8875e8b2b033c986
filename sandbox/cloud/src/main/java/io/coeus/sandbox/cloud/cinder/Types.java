// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Ids;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import java.util.List;
import java.util.Optional;

/** Volume types: fake, fast and the default one. */
final class Types {
    static final String STANDARD = "__DEFAULT__";
    private final List<Type> all;

    record Type(
            String id,
            String name,
            @org.jspecify.annotations.Nullable String description) {}

    Types(Ids ids) {
        all = List.of(
                new Type(ids.uuid(), "fake", null),
                new Type(ids.uuid(), "fast", null),
                new Type(ids.uuid(), STANDARD, "Default Volume Type"));
    }

    void addTo(Router router) {
        router.on("GET", "/v3/{project}/types", this::list).on("GET", "/v3/{project}/types/{id}", this::show);
    }

    List<Type> all() {
        return all;
    }

    Optional<Type> named(String nameOrId) {
        return all.stream()
                .filter(t -> t.name.equals(nameOrId) || t.id.equals(nameOrId))
                .findFirst();
    }

    private static ObjectNode view(Type type) {
        ObjectNode view = Json.of("id", type.id, "name", type.name, "is_public", true);
        view.setAll(Json.of("description", type.description, "extra_specs", Json.of()));
        return view;
    }

    private Reply list(Call call) {
        List<ObjectNode> views = all.stream()
                .map(t -> view(t).put("os-volume-type-access:is_public", true))
                .toList();
        return Reply.ok(Json.of("volume_types", Json.listOf(views)));
    }

    private Reply show(Call call) {
        String id = call.var("id").equals("default") ? named(STANDARD).orElseThrow().id : call.var("id");
        return all.stream()
                .filter(t -> t.id.equals(id))
                .findFirst()
                .map(t -> Reply.ok(Json.of("volume_type", view(t))))
                .orElseThrow(() -> new Refused(404, "Volume type " + id + " could not be found."));
    }
}
