// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps docs/openapi.json as the code is; run with {@code -Ddocs.write} to bring it up to date. */
@GatewayTest
class OpenApiTest {
    private static final Path STORED = Path.of("../../docs/openapi.json");

    @Test
    void the_stored_document_is_not_stale() throws IOException {
        String now = pretty(RestAssured.get("/q/openapi?format=json").asString());
        if (System.getProperty("docs.write") != null) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, now);
        }
        assertThat(Files.readString(STORED))
                .as("docs/openapi.json is stale: run this test with -Ddocs.write and commit it")
                .isEqualTo(now);
    }

    @Test
    void only_the_unified_api_is_in_it() throws IOException {
        var document = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(document.path("paths").size()).isGreaterThan(15);
    }

    private static String pretty(String json) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return mapper.writer(printer).writeValueAsString(mapper.readValue(json, Object.class)) + "\n";
    }
}
