// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rolls a workload to another image. */
@Command(name = "update", description = "Roll to another image.", mixinStandardHelpOptions = true)
final class WorkloadUpdate extends Connected {
    @Parameters(paramLabel = "ID|NAME")
    String which = "";

    @Option(names = "--image", required = true)
    String image = "";

    @Mixin
    WaitOption waiting = new WaitOption();

    WorkloadUpdate(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        var written = api.patch(Noun.WORKLOAD.one(which), Json.object().put("image", image));
        finish(api, Noun.WORKLOAD, written, waiting.wait);
    }
}
