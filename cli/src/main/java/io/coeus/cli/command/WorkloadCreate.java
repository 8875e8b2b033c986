// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a workload. */
@Command(
        name = "create",
        description = "Run a workload on a cluster: from a file, from options, or from a file with options over it.",
        mixinStandardHelpOptions = true)
final class WorkloadCreate extends Connected {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    @Nullable
    String name;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "COMMAND", description = "After --: what to run.")
    List<String> command = List.of();

    @Option(names = "--cluster", description = "By id or name.")
    @Nullable
    String cluster;

    @Option(
            names = {"-f", "--file"},
            description = "YAML or JSON with name, clusterId and spec.")
    @Nullable
    Path file;

    @Mixin
    SpecOptions spec = new SpecOptions();

    @Mixin
    WaitOption waiting = new WaitOption();

    WorkloadCreate(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        ObjectNode body = file == null ? Json.object() : read(file);
        body.setAll(new Fields().with("name", name).with("clusterId", cluster).body());
        spec.applyTo(body.withObjectProperty("spec"), command);
        finish(api, Noun.WORKLOAD, api.post(Noun.WORKLOAD.all(), body), waiting.wait);
    }

    private static ObjectNode read(Path file) {
        try {
            var node = new YAMLMapper().readTree(Files.readString(file));
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new Failure(ExitCode.USAGE, file + " has no object at its top.");
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, "Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
