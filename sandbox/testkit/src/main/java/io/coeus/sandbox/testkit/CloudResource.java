// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.testkit;

import io.coeus.sandbox.cloud.Options;
import io.coeus.sandbox.cloud.SandboxCloud;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sandbox cloud, whose Keystone the service under test is told of. */
public final class CloudResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable SandboxCloud cloud;

    @Override
    public Map<String, String> start() {
        try {
            SandboxCloud started = SandboxCloud.start(Options.forTests());
            cloud = started;
            return Map.of("test.cloud.url", started.url(), "coeus.keystone.url", started.url() + "/identity/v3");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (cloud != null) {
            cloud.close();
        }
    }
}
