// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the command line; what it leaves out comes from OS_* variables or has a default. */
final class Arguments {
    static final String HELP = """
            Plays the servers of a cloud that has no hypervisor, as nodes of Coeus clusters.

              --cloud URL                Keystone (OS_AUTH_URL)
              --user NAME                an administrator (OS_USERNAME)
              --project NAME             its project (OS_PROJECT_NAME)
              --user-domain NAME         default: Default (OS_USER_DOMAIN_NAME)
              --project-domain NAME      default: Default (OS_PROJECT_DOMAIN_NAME)
              --poll-interval SECONDS    default: 1
              --admin-port PORT          status on 127.0.0.1; default: 9581
              --state-dir DIR            default: coeus-player
              --kubernetes-command CMD   starts a real Kubernetes API server: CMD DIR PORT
              --user-data-url URL        where Coeus answers the user-data of bare-metal nodes, with {cluster} and
                                         {node} in it; the bearer comes from COEUS_INTERNAL_TOKEN

            The password comes from OS_PASSWORD only, so that no process list shows it.
            """;

    private static final Set<String> NAMES = Set.of(
            "cloud",
            "user",
            "project",
            "user-domain",
            "project-domain",
            "poll-interval",
            "admin-port",
            "state-dir",
            "kubernetes-command",
            "user-data-url");

    private final Map<String, String> given;
    private final Map<String, String> environment;

    private Arguments(Map<String, String> given, Map<String, String> environment) {
        this.given = given;
        this.environment = environment;
    }

    /** Reads the settings; what is missing or unknown is an {@link IllegalArgumentException} that names it. */
    static Settings read(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!option.startsWith("--") || !NAMES.contains(option.substring(2))) {
                throw new IllegalArgumentException("unknown option " + option);
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            given.put(option.substring(2), arguments.get(i + 1));
        }
        return new Arguments(given, environment).settings();
    }

    private Settings settings() {
        Settings.Login login = new Settings.Login(
                URI.create(needed("cloud", "OS_AUTH_URL")),
                needed("user", "OS_USERNAME"),
                needed("password", "OS_PASSWORD"),
                needed("project", "OS_PROJECT_NAME"),
                value("user-domain", "OS_USER_DOMAIN_NAME", "Default"),
                value("project-domain", "OS_PROJECT_DOMAIN_NAME", "Default"));
        return new Settings(
                login,
                Duration.ofMillis((long) (1000 * number("poll-interval", "1"))),
                (int) number("admin-port", "9581"),
                Path.of(value("state-dir", "", "coeus-player")).toAbsolutePath(),
                orNull(value("kubernetes-command", "", "")),
                orNull(value("user-data-url", "", "")),
                value("user-data-token", "COEUS_INTERNAL_TOKEN", ""));
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private double number(String option, String fallback) {
        String text = value(option, "", fallback);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + option + " is not a number: " + text, e);
        }
    }

    private String needed(String option, String variable) {
        String value = value(option, variable, "");
        if (value.isEmpty()) {
            String how = option.equals("password") ? "set " : "give --" + option.toLowerCase(Locale.ROOT) + " or set ";
            throw new IllegalArgumentException(how + variable);
        }
        return value;
    }

    private String value(String option, String variable, String fallback) {
        String value = given.getOrDefault(option, environment.getOrDefault(variable, ""));
        return value.isEmpty() ? fallback : value;
    }
}
