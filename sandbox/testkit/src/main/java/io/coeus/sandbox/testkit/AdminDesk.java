// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.testkit;

import io.coeus.cloud.AccessDesk;
import io.coeus.kernel.Secret;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.CloudAccess;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.DomainRef;
import io.coeus.openstack.identity.Scope;

/**
 * In place of auth-bridge: whatever credential is named, access is that of the sandbox's administrator in the project demo. A
 * service's tests make it a bean by extending it.
 */
public abstract class AdminDesk implements AccessDesk {
    private static final DomainRef DOMAIN = DomainRef.id("default");
    private static final String PASSWORD = "devcloud"; // of every user of the sandbox

    private final OpenStack openStack;

    protected AdminDesk(OpenStack openStack) {
        this.openStack = openStack;
    }

    @Override
    public CloudAccess of(String credentialId, Purpose purpose, boolean refused) {
        return access("demo");
    }

    @Override
    public CloudAccess own(boolean refused) {
        return access("admin");
    }

    /** A token of the user demo, as a caller has it. */
    public Secret userToken() {
        return openStack.keystone().authenticate(login("demo", "demo")).token();
    }

    private CloudAccess access(String project) {
        var issued = openStack.keystone().authenticate(login("admin", project));
        return openStack.access(issued);
    }

    private static Credential login(String user, String project) {
        return new Credential.Password(user, DOMAIN, new Secret(PASSWORD), new Scope.NamedProject(project, DOMAIN));
    }
}
