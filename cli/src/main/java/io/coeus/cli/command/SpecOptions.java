// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The parts of a workload that can be given on the command line. */
final class SpecOptions {
    @Option(names = "--image")
    @Nullable
    String image;

    @Option(names = "--replicas", paramLabel = "N")
    @Nullable
    Integer replicas;

    @Option(names = "--mode", description = "replicated, global or job.")
    @Nullable
    String mode;

    @Option(names = "--cpu", paramLabel = "MILLI", description = "Thousandths of a core.")
    @Nullable
    Integer cpuMilli;

    @Option(names = "--memory", paramLabel = "MIB")
    @Nullable
    Integer memoryMib;

    @Option(names = "--restart", description = "always, on-failure or never.")
    @Nullable
    String restartPolicy;

    @Option(
            names = "--env",
            paramLabel = "KEY=VALUE",
            description = "May be repeated. No place for secrets: answers and events tell it.")
    Map<String, String> env = Map.of();

    @Option(names = "--port", paramLabel = "PORT[:PUBLISHED]", description = "May be repeated.")
    List<String> ports = List.of();

    @Option(
            names = "--volume",
            paramLabel = "NAME:PATH:GIB|CINDER-ID",
            description = "A data volume: a new one of so many GiB, or an existing one. May be repeated.")
    List<String> volumes = List.of();

    @Option(names = "--network", paramLabel = "ID", description = "A Neutron network. May be repeated.")
    List<String> networks = List.of();

    /**
     * Puts what was given over what is there.
     *
     * @param command what to run, or nothing
     */
    void applyTo(ObjectNode spec, List<String> command) {
        Fields given = new Fields()
                .with("image", image)
                .with("replicas", replicas)
                .with("mode", mode)
                .with("cpuMilli", cpuMilli)
                .with("memoryMib", memoryMib)
                .with("restartPolicy", restartPolicy)
                .with("env", env);
        spec.setAll(given.body());
        addAll(spec, "command", command, ArrayNode::add);
        addAll(spec, "ports", ports, SpecOptions::addPort);
        addAll(spec, "mounts", volumes, SpecOptions::addMount);
        addAll(spec, "networks", networks, (array, network) -> array.addObject().put("network", network));
    }

    private interface Add {
        Object to(ArrayNode array, String text);
    }

    private static void addAll(ObjectNode spec, String field, List<String> values, Add add) {
        if (!values.isEmpty()) {
            ArrayNode array = spec.putArray(field);
            values.forEach(value -> add.to(array, value));
        }
    }

    private static Object addPort(ArrayNode ports, String text) {
        String[] numbers = text.split(":", 2);
        ObjectNode port = ports.addObject().put("port", number("--port", text, numbers[0]));
        port.put("protocol", "tcp");
        return numbers.length == 1 ? port : port.put("published", number("--port", text, numbers[1]));
    }

    private static Object addMount(ArrayNode mounts, String text) {
        String[] parts = text.split(":", 3);
        if (parts.length != 3) {
            throw new Failure(ExitCode.USAGE, "--volume " + text + ": give NAME:PATH:GIB or NAME:PATH:CINDER-ID.");
        }
        ObjectNode mount = mounts.addObject().put("name", parts[0]).put("path", parts[1]);
        boolean isSize = parts[2].chars().allMatch(Character::isDigit);
        return isSize ? mount.put("sizeGib", number("--volume", text, parts[2])) : mount.put("volumeId", parts[2]);
    }

    private static int number(String option, String text, String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new Failure(ExitCode.USAGE, option + " " + text + ": " + number + " is not a number.", e);
        }
    }
}
