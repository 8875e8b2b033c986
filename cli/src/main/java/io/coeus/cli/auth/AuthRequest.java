// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;

/** The body of {@code POST /v3/auth/tokens} for an account. */
final class AuthRequest {
    private AuthRequest() {}

    static JsonNode of(Account account) {
        var auth = Json.object();
        ObjectNode identity = auth.putObject("identity");
        if (account.value("application_credential_secret").isPresent()) {
            addApplicationCredential(identity, account);
        } else if (account.value("token").isPresent()) {
            identity.putArray("methods").add("token");
            identity.putObject("token").put("id", account.value("token").orElseThrow());
            addScope(auth, account);
        } else {
            addPassword(identity, account);
            addScope(auth, account);
        }
        return Json.object().set("auth", auth);
    }

    private static void addApplicationCredential(ObjectNode identity, Account account) {
        identity.putArray("methods").add("application_credential");
        ObjectNode credential = identity.putObject("application_credential");
        account.value("application_credential_id").ifPresentOrElse(id -> credential.put("id", id), () -> {
            credential.put("name", need(account, "application_credential_name"));
            addUser(credential.putObject("user"), account);
        });
        credential.put("secret", need(account, "application_credential_secret"));
    }

    private static void addPassword(ObjectNode identity, Account account) {
        identity.putArray("methods").add("password");
        ObjectNode user = identity.putObject("password").putObject("user");
        addUser(user, account);
        user.put("password", need(account, "password"));
    }

    private static void addUser(ObjectNode user, Account account) {
        account.value("user_id").ifPresentOrElse(id -> user.put("id", id), () -> {
            user.put("name", need(account, "username"));
            addDomain(user.putObject("domain"), account, "user_domain");
        });
    }

    private static void addScope(ObjectNode auth, Account account) {
        account.value("project_id")
                .ifPresent(id -> auth.putObject("scope").putObject("project").put("id", id));
        if (account.value("project_id").isEmpty()) {
            ObjectNode project = auth.putObject("scope").putObject("project");
            project.put("name", need(account, "project_name"));
            addDomain(project.putObject("domain"), account, "project_domain");
        }
    }

    private static void addDomain(ObjectNode domain, Account account, String which) {
        account.value(which + "_id")
                .ifPresentOrElse(
                        id -> domain.put("id", id),
                        () -> domain.put("name", account.value(which + "_name").orElse("Default")));
    }

    private static String need(Account account, String key) {
        return account.value(key)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        "Cannot log in: " + key + " is missing. Source an openrc file, set OS_CLOUD, or give it to"
                                + " coeus login."));
    }
}
