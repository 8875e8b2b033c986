// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.coeus.cli.Json;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/** Prints results in the form asked for. */
public final class Printer {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private final PrintStream out;
    private final Clock clock;
    private final Format format;

    public Printer(PrintStream out, Clock clock, Format format) {
        this.out = out;
        this.clock = clock;
        this.format = format;
    }

    /** As a table with these columns, or whole. */
    public void list(List<Column> columns, ArrayNode items) {
        switch (format) {
            case table -> out.print(Table.of(columns, items, clock.instant()));
            case json -> out.println(Json.write(items));
            case yaml -> out.print(yaml(items));
        }
    }

    /** As one field per line, or whole. */
    public void show(JsonNode item) {
        switch (format) {
            case table -> out.print(Table.ofFields(item));
            case json -> out.println(Json.write(item));
            case yaml -> out.print(yaml(item));
        }
    }

    private static String yaml(JsonNode node) {
        try {
            return YAML.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
