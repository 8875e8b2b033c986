// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.access.ClusterAccess;
import io.coeus.cli.access.KeyAndRequest;
import io.coeus.cli.api.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what kubectl or docker needs, as {@code openstack coe cluster config} does. */
@Command(
        name = "config",
        description = "Write a kubeconfig, or docker's certificates, and print the shell lines that use them:"
                + " eval \"$(coeus cluster config NAME)\".",
        mixinStandardHelpOptions = true)
final class ClusterConfig extends Connected {
    @Parameters(paramLabel = "ID|NAME")
    String which = "";

    @Option(names = "--dir", description = "Where to write (default: ~/.config/coeus/clusters/NAME).")
    @Nullable
    Path directory;

    @Option(names = "--force", description = "Replace files that are there.")
    boolean force;

    ClusterConfig(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        JsonNode cluster = api.get(Noun.CLUSTER.one(which));
        String name = cluster.path("name").asText("");
        Path target = directory == null
                ? terminal().configDirectory().resolve("clusters").resolve(name)
                : directory.toAbsolutePath();
        if (!force && directory != null && Files.exists(target.resolve("config"))) {
            throw new Failure(ExitCode.USAGE, target.resolve("config") + " is there. Replace it with --force.");
        }
        terminal().out().println(access(api, cluster).writeTo(target));
    }

    private static ClusterAccess access(Api api, JsonNode cluster) {
        var path = io.coeus.cli.api.Path.of("clusters", cluster.path("id").asText(""), "access");
        JsonNode access = api.get(path);
        KeyAndRequest key = KeyAndRequest.create("admin", "system:masters");
        JsonNode certified =
                api.post(path, Json.object().put("csr", key.requestPem())).body();
        return new ClusterAccess(
                cluster.path("name").asText(""),
                cluster.path("coe").asText(""),
                access.path("endpoint").asText(""),
                access.path("caPem").asText(""),
                certified.path("certificatePem").asText(""),
                key.keyPem());
    }
}
