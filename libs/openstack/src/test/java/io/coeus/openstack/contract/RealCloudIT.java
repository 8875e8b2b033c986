// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import io.coeus.kernel.Secret;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.CloudSettings;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.DomainRef;
import io.coeus.openstack.identity.Scope;
import java.net.URI;
import java.util.Map;

/**
 * The contract against the cloud the usual OS_* variables name. They must name an administrator: the suite makes projects
 * and users of its own, and removes them. A service the cloud has not got fails its group.
 */
class RealCloudIT extends OpenStackContract {
    @Override
    CloudUnderTest cloud() {
        CloudSettings settings = CloudSettings.of(URI.create(environment("OS_AUTH_URL")))
                .inRegion(System.getenv().getOrDefault("OS_REGION_NAME", ""));
        Credential administrator = new Credential.Password(
                environment("OS_USERNAME"),
                domain("OS_USER_DOMAIN"),
                new Secret(environment("OS_PASSWORD")),
                new Scope.NamedProject(environment("OS_PROJECT_NAME"), domain("OS_PROJECT_DOMAIN")));
        return new CloudUnderTest(OpenStack.of(settings, CallListener.SILENT), administrator, () -> {});
    }

    private static DomainRef domain(String prefix) {
        Map<String, String> environment = System.getenv();
        return environment.containsKey(prefix + "_ID")
                ? DomainRef.id(environment(prefix + "_ID"))
                : DomainRef.name(environment(prefix + "_NAME"));
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new AssertionError(
                    "Set " + name + " and the other OS_* variables of a cloud, or leave out the profile.");
        }
        return value;
    }
}
