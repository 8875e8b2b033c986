// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes how many workers a cluster has. */
@Command(name = "resize", description = "Change how many workers a cluster has.", mixinStandardHelpOptions = true)
final class ClusterResize extends Connected {
    @Parameters(paramLabel = "ID|NAME")
    String which = "";

    @Option(names = "--nodes", paramLabel = "N", required = true)
    int nodes;

    @Mixin
    WaitOption waiting = new WaitOption();

    ClusterResize(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        Path path = Path.of("clusters", which, "resize");
        finish(api, Noun.CLUSTER, api.post(path, Json.object().put("nodeCount", nodes)), waiting.wait);
    }
}
