// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import io.coeus.sandbox.cloud.Options;
import io.coeus.sandbox.cloud.SandboxCloud;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Keystone for auth-bridge: the sandbox's, or the one {@code OS_AUTH_URL} names when the build runs with {@code
 * -Popenstack-it}; there, user {@code admin} of project {@code admin} plays Coeus's own account.
 */
public final class KeystoneResource implements QuarkusTestResourceLifecycleManager {
    private static final String REAL = "test.real-keystone";

    private @Nullable SandboxCloud sandbox;

    @Override
    public Map<String, String> start() {
        return Boolean.getBoolean(REAL) ? real() : sandbox();
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private Map<String, String> sandbox() {
        try {
            SandboxCloud started = SandboxCloud.start(Options.forTests());
            sandbox = started;
            return config(started.url() + "/identity/v3", "coeus", "service", "devcloud");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> real() {
        return config(os("OS_AUTH_URL"), os("OS_USERNAME"), os("OS_PROJECT_NAME"), os("OS_PASSWORD"));
    }

    private static String os(String name) {
        return Objects.requireNonNull(System.getenv(name), name + " is not set");
    }

    private static Map<String, String> config(String url, String user, String project, String password) {
        return Map.of(
                "coeus.keystone.url", url,
                "coeus.keystone.username", user,
                "coeus.keystone.project", project,
                "coeus.keystone.password", password);
    }
}
