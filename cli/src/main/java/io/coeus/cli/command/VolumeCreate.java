// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a data volume. */
@Command(name = "create", description = "Create a data volume.", mixinStandardHelpOptions = true)
final class VolumeCreate extends Connected {
    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--size", paramLabel = "GIB", required = true)
    int size;

    @Option(names = "--type", description = "Cinder volume type.")
    @Nullable
    String type;

    @Mixin
    WaitOption waiting = new WaitOption();

    VolumeCreate(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        Fields fields = new Fields().with("name", name).with("sizeGib", size).with("volumeType", type);
        finish(api, Noun.VOLUME, api.post(Noun.VOLUME.all(), fields.body()), waiting.wait);
    }
}
