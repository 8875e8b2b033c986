// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Reads accounts from a file in the form of {@code clouds.yaml}. */
final class CloudsYaml {
    private static final List<String> BESIDE_AUTH =
            List.of("region_name", "auth_type", "container_infra_endpoint_override");

    private final Path file;

    CloudsYaml(Path file) {
        this.file = file;
    }

    /** The account of a cloud of that name; empty when the file has none. */
    Optional<Account> find(String cloud) {
        JsonNode entry = read().path("clouds").path(cloud);
        if (entry.isMissingNode()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        entry.path("auth")
                .properties()
                .forEach(each -> values.put(each.getKey(), each.getValue().asText("")));
        BESIDE_AUTH.stream()
                .filter(entry::hasNonNull)
                .forEach(key -> values.put(key, entry.path(key).asText("")));
        return Optional.of(new Account(values));
    }

    private JsonNode read() {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, "Cannot read " + file + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
