// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.part.Parts;
import io.coeus.sandbox.launcher.process.LogFollower;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints logs in a form for people. */
@Command(name = "logs", description = "Print the log of one part, or of all.", mixinStandardHelpOptions = true)
public final class Logs implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PART", description = "See ./coeus status for the names. Default: all.")
    @Nullable
    String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on as the logs grow.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            description = "Lines of each log to begin with (default: ${DEFAULT-VALUE}).")
    int lines = 50;

    @Option(names = "--raw", description = "Print lines as they are: JSON for the services.")
    boolean raw;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.of(System.getenv());
        var parts = new Parts(installation);
        List<String> names = name == null
                ? parts.all().stream().map(part -> part.name()).toList()
                : List.of(parts.named(name).name());
        Map<String, Path> logs = new LinkedHashMap<>();
        names.forEach(each -> logs.put(each, installation.home().log(each)));
        if (logs.values().stream().noneMatch(Files::exists)) {
            throw new Trouble("There is no log yet in " + installation.home().logs() + ". Start with ./coeus up.");
        }
        var follower = new LogFollower(logs, raw, System.out::println);
        follower.tail(lines);
        while (follow) {
            follower.more();
            Thread.sleep(200);
        }
        return 0;
    }
}
