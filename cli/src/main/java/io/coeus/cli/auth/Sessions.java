// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Terminal;
import java.net.http.HttpClient;
import java.util.Optional;

/**
 * Gives commands their session: of the account in the environment, else of the last {@code coeus login}, else of the
 * local installation's demo user. Tokens are kept between commands.
 */
public final class Sessions {
    private final Terminal terminal;
    private final Accounts accounts;
    private final Keystone keystone;

    public Sessions(Terminal terminal, HttpClient http) {
        this.terminal = terminal;
        this.accounts = new Accounts(terminal);
        this.keystone = new Keystone(http, terminal.variable("COEUS_URL"));
    }

    /** A session that is good for another command; fails with {@link Failure} when there is no account for one. */
    public Session current() {
        Optional<Account> account = accounts.fromEnvironment();
        if (account.isPresent()) {
            return ofAccount(account.get());
        }
        Optional<Session> login = loginFile().read();
        if (login.isPresent()) {
            return login.filter(session -> session.isFresh(terminal.clock().instant()))
                    .orElseThrow(() -> new Failure(ExitCode.NOT_ALLOWED, "Your login has expired. Run: coeus login"));
        }
        return accounts.ofLocalInstallation()
                .map(this::ofAccount)
                .orElseThrow(() -> new Failure(
                        ExitCode.NOT_ALLOWED,
                        "Not logged in. Source an openrc file, set OS_CLOUD, or run: coeus login --auth-url URL"));
    }

    /** A session with a new token, for when the kept one turned out to be revoked; empty when it cannot be had. */
    public Optional<Session> renewed() {
        return accounts.fromEnvironment()
                .or(() -> loginFile().read().isPresent() ? Optional.empty() : accounts.ofLocalInstallation())
                .map(this::authenticate);
    }

    /** Proves an account and makes it the one of later commands. */
    public Session login(Account account) {
        Session session = keystone.authenticate(account);
        loginFile().write(session);
        return session;
    }

    /** The account to log in with when the command line names none. */
    public Optional<Account> loginAccount(Optional<String> cloud) {
        return cloud.map(accounts::named).or(accounts::fromEnvironment).or(accounts::ofLocalInstallation);
    }

    private Session ofAccount(Account account) {
        return cacheFile(account)
                .read()
                .filter(session -> session.isFresh(terminal.clock().instant()))
                .orElseGet(() -> authenticate(account));
    }

    private Session authenticate(Account account) {
        Session session = keystone.authenticate(account);
        cacheFile(account).tryWrite(session);
        return session;
    }

    private SessionFile cacheFile(Account account) {
        String name = account.fingerprint().substring(0, 32)
                + terminal.variable("COEUS_URL").hashCode();
        return new SessionFile(terminal.cacheDirectory().resolve("session-" + name + ".json"));
    }

    private SessionFile loginFile() {
        return new SessionFile(terminal.configDirectory().resolve("login.json"));
    }
}
