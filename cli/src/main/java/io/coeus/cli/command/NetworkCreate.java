// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a network for workloads. */
@Command(name = "create", description = "Create a network for workloads.", mixinStandardHelpOptions = true)
final class NetworkCreate extends Connected {
    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--cidr", description = "Such as 10.20.0.0/24; default: Coeus chooses.")
    @Nullable
    String cidr;

    @Mixin
    WaitOption waiting = new WaitOption();

    NetworkCreate(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        Fields fields = new Fields().with("name", name).with("cidr", cidr);
        finish(api, Noun.NETWORK, api.post(Noun.NETWORK.all(), fields.body()), waiting.wait);
    }
}
