// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lays items out in columns as wide as their widest value. */
final class Table {
    private static final String GAP = "  ";

    private Table() {}

    static String of(List<Column> columns, Iterable<JsonNode> items, Instant now) {
        var rows = new ArrayList<List<String>>();
        rows.add(columns.stream().map(Column::title).toList());
        for (JsonNode item : items) {
            rows.add(columns.stream()
                    .map(column -> column.text().apply(item, now))
                    .toList());
        }
        return layOut(rows);
    }

    /** Names on the left, values on the right; one row per field of an object. */
    static String ofFields(JsonNode item) {
        var rows = new ArrayList<List<String>>();
        addFields(rows, "", item);
        return layOut(rows);
    }

    private static void addFields(List<List<String>> rows, String prefix, JsonNode object) {
        object.properties().forEach(field -> addField(rows, prefix + field.getKey(), field.getValue()));
    }

    private static void addField(List<List<String>> rows, String name, JsonNode value) {
        if (value.isObject() && StreamSupport.stream(value.spliterator(), false).anyMatch(JsonNode::isContainerNode)) {
            addFields(rows, name + ".", value);
            return;
        }
        boolean rowEach = value.isArray() && value.size() > 0 && value.get(0).isObject();
        if (!rowEach) {
            rows.add(List.of(name, Values.text(value)));
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            String line = value.get(i).properties().stream()
                    .filter(entry -> !Values.text(entry.getValue()).equals("-"))
                    .map(entry -> Values.text(entry.getValue()))
                    .reduce((left, right) -> left + GAP + right)
                    .orElse("-");
            rows.add(List.of(i == 0 ? name : "", line));
        }
    }

    private static String layOut(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
