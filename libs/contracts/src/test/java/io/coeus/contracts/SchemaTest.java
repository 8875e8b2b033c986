// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is checked in about each wire type is what its record says: schema and sample. */
class SchemaTest {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static Set<String> wireTypes() {
        return Catalogue.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("wireTypes")
    void theSchemaIsCurrent(String wireType) {
        Checked.holds(Checked.SCHEMAS.resolve(wireType + ".json"), Schemas.of(wireType));
    }

    @ParameterizedTest
    @MethodSource("wireTypes")
    void theSampleIsCurrentValidAndSurvivesAJourney(String wireType) throws JsonProcessingException {
        Object filled = Samples.FULL.of(Wire.record(wireType));
        Path file = Checked.SAMPLES.resolve(wireType + ".json");
        Checked.holds(file, Schemas.pretty(Schemas.JSON.valueToTree(filled)));
        assertFits(wireType, Checked.read(file), filled);
    }

    @ParameterizedTest
    @MethodSource("wireTypes")
    void aRecordWithNothingThatMayBeMissingIsValidToo(String wireType) throws JsonProcessingException {
        Object filled = Samples.SPARE.of(Wire.record(wireType));
        assertFits(wireType, Schemas.JSON.writeValueAsString(filled), filled);
    }

    @ParameterizedTest
    @MethodSource("wireTypes")
    void exactlyWhatMayNotBeNullIsRequired(String wireType) throws JsonProcessingException {
        JsonNode schema = Schemas.JSON.readTree(Schemas.of(wireType));
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        assertThat(required)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Wire.record(wireType).getRecordComponents())
                                .filter(component -> !Wire.nullable(component))
                                .map(RecordComponent::getName)
                                .toList());
    }

    @Test
    void thereIsNoFileForATypeThatIsNoMore() {
        Checked.holdsNoStranger(Checked.SCHEMAS);
        Checked.holdsNoStranger(Checked.SAMPLES);
    }

    @Test
    void aMissingOrMistypedFieldIsNotValid() throws JsonProcessingException {
        String type = "io.coeus.cluster.servers.boot.v1";
        assertThat(validator(type).validate(Schemas.JSON.readTree("{\"clusterId\":\"c\"}")))
                .isNotEmpty();
        assertThat(validator(type).validate(Schemas.JSON.readTree("{\"clusterId\":\"c\",\"nodeNames\":\"n\"}")))
                .isNotEmpty();
    }

    private static void assertFits(String wireType, String json, Object filled) throws JsonProcessingException {
        assertThat(validator(wireType).validate(Schemas.JSON.readTree(json))).isEmpty();
        Object read = Schemas.JSON.readValue(json, Wire.record(wireType));
        assertThat(read).isEqualTo(filled);
        String written = Schemas.JSON.writeValueAsString(read);
        assertThat(Schemas.JSON.readTree(written)).isEqualTo(Schemas.JSON.readTree(json));
    }

    private static JsonSchema validator(String wireType) {
        return FACTORY.getSchema(Schemas.of(wireType), CONFIG);
    }
}
