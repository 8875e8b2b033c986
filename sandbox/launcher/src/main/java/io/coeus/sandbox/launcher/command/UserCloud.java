// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.install.Cloud;
import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.install.Store;

/**
 * Writes a {@code clouds.yaml} for the sandbox cloud's users into the installation, so that the {@code openstack} client
 * and {@code coeus} find it.
 */
final class UserCloud {
    private final Installation installation;

    UserCloud(Installation installation) {
        this.installation = installation;
    }

    /** Nothing for a cloud from outside: its users have their own. Repeatable. */
    void write() {
        if (installation.cloud().sandbox()) {
            Store.writePrivately(installation.home().state().resolve("clouds.yaml"), text(installation.cloud()));
        }
    }

    private String text(Cloud cloud) {
        return """
                clouds:
                %s%s""".formatted(entry(cloud, "coeus-demo", "demo", "demo"), entry(cloud, "coeus-admin", "admin", "admin"));
    }

    private String entry(Cloud cloud, String name, String user, String project) {
        return """
                  %s:
                    auth:
                      auth_url: %s
                      username: %s
                      password: %s
                      project_name: %s
                      user_domain_name: Default
                      project_domain_name: Default
                    region_name: %s
                    identity_api_version: 3
                    container_infra_endpoint_override: http://127.0.0.1:%d/v1
                """.formatted(
                        name,
                        cloud.authUrl(),
                        user,
                        cloud.password(),
                        project,
                        cloud.region(),
                        installation.ports().of("api-gateway"))
                .indent(2);
    }
}
