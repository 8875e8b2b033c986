// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes how many copies of a workload run. */
@Command(name = "scale", description = "Change how many copies run.", mixinStandardHelpOptions = true)
final class WorkloadScale extends Connected {
    @Parameters(paramLabel = "ID|NAME")
    String which = "";

    @Option(names = "--replicas", paramLabel = "N", required = true)
    int replicas;

    @Mixin
    WaitOption waiting = new WaitOption();

    WorkloadScale(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        var written = api.patch(Noun.WORKLOAD.one(which), Json.object().put("replicas", replicas));
        finish(api, Noun.WORKLOAD, written, waiting.wait);
    }
}
