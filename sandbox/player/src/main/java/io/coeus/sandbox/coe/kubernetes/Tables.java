// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The tables that kubectl prints. */
final class Tables {
    private Tables() {}

    static boolean wanted(Call call) {
        return call.header("Accept").contains("as=Table");
    }

    /** One object, for a watch. */
    static ObjectNode of(Kind kind, ObjectNode object) {
        return of(kind, List.of(object), 0, Clock.systemUTC());
    }

    /** Objects as rows; a revision of 0 leaves out the revision of the list. */
    static ObjectNode of(Kind kind, List<ObjectNode> objects, long revision, InstantSource clock) {
        ObjectNode table = Json.object().put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
        ObjectNode meta = table.putObject("metadata");
        if (revision > 0) {
            meta.put("resourceVersion", Long.toString(revision));
        }
        List<Column> columns = Columns.of(kind);
        ArrayNode definitions = table.putArray("columnDefinitions");
        columns.forEach(column -> definitions.add(column.definition()));
        ArrayNode rows = table.putArray("rows");
        Instant now = clock.instant();
        for (ObjectNode object : objects) {
            ObjectNode row = rows.addObject();
            ArrayNode cells = row.putArray("cells");
            columns.forEach(column -> cells.add(column.cell().of(object, now)));
            row.set("object", partial(object));
        }
        return table;
    }

    private static ObjectNode partial(JsonNode object) {
        ObjectNode partial = Json.object().put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
        partial.set("metadata", object.path("metadata"));
        return partial;
    }

    /**
     * A column of a table.
     *
     * @param wide only shown by {@code -o wide}
     */
    record Column(String name, boolean wide, Cell cell) {
        ObjectNode definition() {
            return Json.object()
                    .put("name", name)
                    .put("type", "string")
                    .put("format", name.equals("Name") ? "name" : "")
                    .put("description", name)
                    .put("priority", wide ? 1 : 0);
        }
    }

    interface Cell {
        String of(JsonNode object, Instant now);
    }

    static String age(String since, Instant now) {
        if (since.isEmpty()) {
            return "<none>";
        }
        long seconds = Math.max(0, now.getEpochSecond() - Instant.parse(since).getEpochSecond());
        if (seconds < 120) {
            return seconds + "s";
        }
        if (seconds < 7_200) {
            return seconds / 60 + "m";
        }
        return seconds < 172_800 ? seconds / 3_600 + "h" : seconds / 86_400 + "d";
    }

    static String age(JsonNode object, Instant now) {
        return age(text(object, "metadata", "creationTimestamp"), now);
    }
}
