// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a cluster. */
@Command(name = "create", description = "Create a cluster.", mixinStandardHelpOptions = true)
final class ClusterCreate extends Connected {
    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(
            names = {"-t", "--template"},
            required = true,
            description = "Cluster template, by id or name.")
    String template = "";

    @Option(names = "--nodes", paramLabel = "N", description = "Workers.")
    @Nullable
    Integer nodes;

    @Option(names = "--masters", paramLabel = "N")
    @Nullable
    Integer masters;

    @Option(names = "--keypair")
    @Nullable
    String keypair;

    @Option(names = "--flavor")
    @Nullable
    String flavor;

    @Option(names = "--master-flavor")
    @Nullable
    String masterFlavor;

    @Option(names = "--docker-volume-size", paramLabel = "GIB")
    @Nullable
    Integer dockerVolumeSize;

    @Option(names = "--timeout", paramLabel = "MINUTES", description = "Give up after so long.")
    @Nullable
    Integer timeout;

    @Option(names = "--label", paramLabel = "KEY=VALUE", description = "May be repeated.")
    Map<String, String> labels = Map.of();

    @Mixin
    WaitOption waiting = new WaitOption();

    ClusterCreate(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        Fields fields = new Fields()
                .with("name", name)
                .with("clusterTemplateId", template)
                .with("nodeCount", nodes)
                .with("masterCount", masters)
                .with("keypair", keypair)
                .with("flavorId", flavor)
                .with("masterFlavorId", masterFlavor)
                .with("dockerVolumeSize", dockerVolumeSize)
                .with("createTimeout", timeout)
                .with("labels", labels);
        finish(api, Noun.CLUSTER, api.post(Noun.CLUSTER.all(), fields.body()), waiting.wait);
    }
}
