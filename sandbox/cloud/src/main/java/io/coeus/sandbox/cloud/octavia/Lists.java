// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Query;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Table;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the calls on all parts have in common: reading bodies, lists, references. */
final class Lists {
    private static final Set<String> OTHER = Set.of(
            "fields",
            "limit",
            "marker",
            "page_reverse",
            "sort",
            "sort_key",
            "sort_dir",
            "tags",
            "tags-any",
            "not-tags",
            "not-tags-any",
            "project_id",
            "tenant_id",
            "loadbalancer_id",
            "load_balancer_id");

    private Lists() {}

    static ObjectNode body(Call call, String name) {
        String broken = "Request is not in valid JSON format";
        return call.body(
                name,
                broken,
                "Invalid input for field/attribute " + name + ". Value: 'None'. Mandatory field missing.");
    }

    /** Refuses attributes nobody knows. */
    static void known(ObjectNode body, String what, Set<String> names) {
        Json.names(body).stream().filter(n -> !names.contains(n)).findFirst().ifPresent(n -> {
            throw new Refused(400, "Unknown attribute for argument " + what + ": " + n);
        });
    }

    static Reply reply(Call call, String name, List<ObjectNode> rows, Function<ObjectNode, ObjectNode> view) {
        Query query = call.query();
        List<ObjectNode> found = rows.stream()
                .filter(r -> call.caller().owns(Json.text(r, "project_id", "")))
                .filter(r -> query.get("project_id") == null
                        || Json.text(r, "project_id", "").equals(query.get("project_id")))
                .map(view)
                .filter(r -> matches(r, query))
                .map(r -> fields(r, query.all("fields")))
                .toList();
        return Reply.ok(Json.of(name, Json.listOf(found), name + "_links", Json.list()));
    }

    /** Returns the rows a list has to look at: all of one load balancer, of one project, or all. */
    static List<ObjectNode> candidates(Call call, Table<ObjectNode> table) {
        String lb = call.query().get("loadbalancer_id", call.query().get("load_balancer_id", ""));
        if (!lb.isEmpty()) {
            return table.by("lb", lb);
        }
        return call.caller().admin()
                ? table.all()
                : table.by("project_id", call.caller().projectId());
    }

    private static boolean matches(ObjectNode row, Query query) {
        List<String> tags = Json.texts(row, "tags");
        List<String> wanted =
                query.all("tags").stream().flatMap(t -> Stream.of(t.split(","))).toList();
        return tags.containsAll(wanted)
                && query.names().stream().filter(n -> !OTHER.contains(n)).allMatch(n -> query.all(n)
                        .contains(row.path(n).asText()));
    }

    private static ObjectNode fields(ObjectNode row, List<String> wanted) {
        if (wanted.isEmpty()) {
            return row;
        }
        ObjectNode some = Json.of();
        wanted.stream().filter(row::has).forEach(n -> some.set(n, row.get(n)));
        return some;
    }

    /** Returns references to rows: their ids. */
    static ArrayNode ids(List<ObjectNode> rows) {
        return Json.listOf(
                rows.stream().map(r -> Json.of("id", Balancers.id(r))).toList());
    }

    /** Returns a row without what is only ours. */
    static ObjectNode visible(ObjectNode row, String... hidden) {
        ObjectNode view = row.deepCopy();
        view.remove("lb");
        view.remove(List.of(hidden));
        return view;
    }

    /** Takes the given values of these attributes over. */
    static void take(ObjectNode row, JsonNode given, Set<String> names) {
        names.stream().filter(given::has).forEach(n -> row.set(n, given.get(n).deepCopy()));
    }
}
