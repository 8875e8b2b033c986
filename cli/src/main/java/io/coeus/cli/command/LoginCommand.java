// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Terminal;
import io.coeus.cli.auth.Account;
import io.coeus.cli.auth.Session;
import io.coeus.cli.auth.Sessions;
import java.io.Console;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gets a token once and keeps it for later commands. */
@Command(
        name = "login",
        description =
                "Get a token from Keystone and keep it for later commands. Without options: with the OS_ variables"
                        + " or OS_CLOUD.",
        mixinStandardHelpOptions = true)
final class LoginCommand implements Callable<Integer> {
    @Option(names = "--cloud", description = "A cloud of clouds.yaml.")
    @Nullable
    String cloud;

    @Option(names = "--auth-url", description = "Keystone v3.")
    @Nullable
    String authUrl;

    @Option(names = "--user")
    @Nullable
    String user;

    @Option(names = "--project")
    @Nullable
    String project;

    @Option(names = "--domain", description = "Of user and project (default: Default).")
    @Nullable
    String domain;

    private final Terminal terminal;

    LoginCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var sessions = new Sessions(terminal, Connected.http());
        Account account = authUrl == null
                ? sessions.loginAccount(Optional.ofNullable(cloud)).orElseThrow(LoginCommand::nothingGiven)
                : typed(authUrl);
        Session session = sessions.login(account);
        terminal.out()
                .println("Logged in as " + session.user() + " in project " + session.project() + " until "
                        + session.expiresAt() + ". Coeus is at " + session.gateway() + ".");
        return 0;
    }

    private Account typed(String url) {
        var values = new HashMap<String, String>();
        values.put("auth_url", url);
        put(values, "username", user);
        put(values, "project_name", project);
        put(values, "user_domain_name", domain);
        put(values, "project_domain_name", domain);
        values.put("password", terminal.variable("OS_PASSWORD").orElseGet(LoginCommand::askPassword));
        return new Account(values);
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /** Without a terminal there is no console on some JDKs, and one that reads nothing on others. */
    @SuppressWarnings("SystemConsoleNull")
    private static String askPassword() {
        @Nullable Console console = System.console();
        char @Nullable [] password = console == null ? null : console.readPassword("Password: ");
        if (password == null) {
            throw new Failure(ExitCode.USAGE, "No terminal to ask for the password: set OS_PASSWORD.");
        }
        return new String(password);
    }

    private static Failure nothingGiven() {
        return new Failure(
                ExitCode.USAGE, "Say where to log in: --cloud NAME, or --auth-url URL --user U --project P, or OS_*.");
    }
}
