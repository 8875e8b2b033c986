// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.part;

import io.coeus.sandbox.launcher.install.Cloud;
import io.coeus.sandbox.launcher.install.Installation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the sandbox cloud and the node player are told through their environment. */
final class SandboxEnvironment {
    private final Installation installation;

    SandboxEnvironment(Installation installation) {
        this.installation = installation;
    }

    Map<String, String> cloud() {
        return Map.of(
                "SANDBOX_PORT", port("cloud"),
                "SANDBOX_PASSWORD", installation.cloud().password(),
                "SANDBOX_CONTAINER_INFRA_URL", "http://127.0.0.1:" + port("api-gateway") + "/v1");
    }

    Map<String, String> player() {
        Cloud cloud = installation.cloud();
        var variables = new LinkedHashMap<String, String>();
        variables.put("OS_AUTH_URL", cloud.authUrl());
        variables.put("OS_USERNAME", cloud.username());
        variables.put("OS_PASSWORD", cloud.password());
        variables.put("OS_PROJECT_NAME", cloud.project());
        variables.put("OS_USER_DOMAIN_NAME", cloud.domain());
        variables.put("OS_PROJECT_DOMAIN_NAME", cloud.domain());
        variables.put("OS_REGION_NAME", cloud.region());
        variables.put("COEUS_INTERNAL_TOKEN", installation.secrets().internalToken());
        return variables;
    }

    private String port(String part) {
        return Integer.toString(installation.ports().of(part));
    }
}
