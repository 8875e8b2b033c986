// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of a wire record: draft 7, which AsyncAPI tools must understand; unknown fields are allowed. */
final class Schemas {
    /** Where the header {@code ce_dataschema} of messages points. */
    static final String HOME = "https://coeus.io/schemas/";

    /** Reads and writes as {@code libs/messaging} does. */
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static String of(String wireType) {
        Class<?> record = Wire.record(wireType);
        ObjectNode generated = GENERATOR.generateSchema(record);
        ObjectNode schema = JSON.createObjectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", HOME + wireType + ".json");
        schema.put("title", wireType);
        schema.put("description", Meanings.of(record));
        schema.setAll(generated);
        return pretty(schema);
    }

    static String pretty(JsonNode tree) {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return JSON.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(
                        Option.INLINE_ALL_SCHEMAS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forTypesInGeneral().withPropertySorter((ignored, unused) -> 0);
        builder.forFields().withRequiredCheck(field -> !nullable(field)).withNullableCheck(Schemas::nullable);
        return new SchemaGenerator(builder.build());
    }

    private static boolean nullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
