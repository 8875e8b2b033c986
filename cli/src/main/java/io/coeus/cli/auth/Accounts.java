// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the caller's account where OpenStack's own clients look for it. */
final class Accounts {
    /** The cloud in an installation's own file that is meant for trying things. */
    static final String DEMO_CLOUD = "coeus-demo";

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "tenant_name", "project_name",
            "tenant_id", "project_id",
            "auth_token", "token");

    private final Terminal terminal;

    Accounts(Terminal terminal) {
        this.terminal = terminal;
    }

    /** From {@code OS_CLOUD} and a clouds.yaml, else from {@code OS_AUTH_URL} and its likes; empty when neither is set. */
    Optional<Account> fromEnvironment() {
        Optional<String> cloud = terminal.variable("OS_CLOUD");
        if (cloud.isPresent()) {
            return Optional.of(named(cloud.get()));
        }
        return terminal.variable("OS_AUTH_URL").map(url -> new Account(variables()));
    }

    /** The demo user of a local installation, which {@code COEUS_HOME} names; empty when there is none. */
    Optional<Account> ofLocalInstallation() {
        return terminal.variable("COEUS_HOME")
                .map(home -> Path.of(home, "clouds.yaml"))
                .filter(Files::isReadable)
                .flatMap(file -> new CloudsYaml(file).find(DEMO_CLOUD));
    }

    /** The account of a cloud of that name; fails with {@link Failure} when no file has it. */
    Account named(String cloud) {
        return files().filter(Files::isReadable)
                .flatMap(file -> new CloudsYaml(file).find(cloud).stream())
                .findFirst()
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE, "No clouds.yaml has a cloud '" + cloud + "'. Looked at: " + places()));
    }

    private Stream<Path> files() {
        return Stream.of(
                        terminal.variable("OS_CLIENT_CONFIG_FILE").map(Path::of),
                        Optional.of(Path.of("clouds.yaml")),
                        Optional.of(terminal.configDirectory()
                                .resolveSibling("openstack")
                                .resolve("clouds.yaml")),
                        Optional.of(Path.of("/etc/openstack/clouds.yaml")),
                        terminal.variable("COEUS_HOME").map(home -> Path.of(home, "clouds.yaml")))
                .flatMap(Optional::stream);
    }

    private String places() {
        return String.join(", ", files().map(Path::toString).toList());
    }

    private Map<String, String> variables() {
        var values = new HashMap<String, String>();
        terminal.environment().forEach((name, value) -> {
            if (name.startsWith("OS_") && !value.isBlank()) {
                String key = name.substring(3).toLowerCase(Locale.ROOT);
                values.put(OTHER_NAMES.getOrDefault(key, key), value);
            }
        });
        return values;
    }
}
