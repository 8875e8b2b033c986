// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Query;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Lists of volumes, newest first: filters and pages. */
final class VolumeList {
    private final Volumes volumes;

    VolumeList(Volumes volumes) {
        this.volumes = volumes;
    }

    Reply reply(Call call, BiFunction<Call, Volume, ObjectNode> view) {
        Query query = call.query();
        int limit = number(query, "limit", 1000);
        List<Volume> found = Table.newestFirst(candidates(call)).stream()
                .filter(v -> matches(v, query))
                .toList();
        int from = number(query, "offset", 0) + after(found, query.get("marker"));
        List<Volume> page = found.subList(Math.min(from, found.size()), Math.min(from + limit, found.size()));
        ObjectNode body = Json.of(
                "volumes",
                Json.listOf(page.stream().map(v -> view.apply(call, v)).toList()));
        if (from + limit < found.size() && !page.isEmpty()) {
            String rest = query.raw().replaceAll("&?marker=[^&]*", "").replaceAll("^&", "");
            String next = call.base() + call.path() + "?" + rest + "&marker=" + page.getLast().id;
            body.set("volumes_links", Json.list(Json.of("rel", "next", "href", next)));
        }
        if (query.on("with_count")) {
            body.put("count", found.size());
        }
        return Reply.ok(body);
    }

    private List<Volume> candidates(Call call) {
        boolean everybodys = call.caller().admin() && call.query().on("all_tenants");
        String project =
                everybodys ? call.query().get("project_id") : call.caller().projectId();
        return project == null ? volumes.all() : volumes.of(project);
    }

    private static int number(Query query, String name, int fallback) {
        String text = query.get(name, String.valueOf(fallback));
        if (!text.matches("[0-9]{1,9}")) {
            throw new Refused(400, name + " param must be an integer");
        }
        return Integer.parseInt(text);
    }

    private static int after(List<Volume> found, @org.jspecify.annotations.Nullable String marker) {
        for (int i = 0; marker != null && i < found.size(); i++) {
            if (found.get(i).id.equals(marker)) {
                return i + 1;
            }
        }
        if (marker != null) {
            throw new Refused(404, "Volume " + marker + " could not be found.");
        }
        return 0;
    }

    private static boolean matches(Volume v, Query query) {
        return same(query.get("name"), v.name)
                && same(query.get("status"), v.status)
                && same(query.get("id"), v.id)
                && same(query.get("bootable"), String.valueOf(v.bootable))
                && metadata(v, query.get("metadata"));
    }

    private static boolean same(
            @org.jspecify.annotations.Nullable String wanted, @org.jspecify.annotations.Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }

    /** A filter such as {'key': 'value'}: Python or JSON. */
    private static boolean metadata(Volume v, @org.jspecify.annotations.Nullable String filter) {
        if (filter == null) {
            return true;
        }
        JsonNode wanted = Json.parse(filter.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return wanted != null
                && Json.names(wanted).stream()
                        .allMatch(n -> Objects.equals(Json.text(wanted, n), Json.text(v.metadata, n)));
    }
}
