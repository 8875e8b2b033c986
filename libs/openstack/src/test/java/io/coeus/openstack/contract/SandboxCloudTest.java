// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import io.coeus.kernel.Secret;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.CloudSettings;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.DomainRef;
import io.coeus.openstack.identity.Scope;
import io.coeus.sandbox.cloud.Options;
import io.coeus.sandbox.cloud.SandboxCloud;
import java.io.IOException;
import java.net.URI;

/** The contract against the sandbox: what holds it honest. */
class SandboxCloudTest extends OpenStackContract {
    @Override
    CloudUnderTest cloud() throws IOException {
        SandboxCloud sandbox = SandboxCloud.start(Options.forTests());
        DomainRef domain = DomainRef.id("default");
        Credential administrator = new Credential.Password(
                "admin", domain, new Secret("devcloud"), new Scope.NamedProject("admin", domain));
        CloudSettings settings = CloudSettings.of(URI.create(sandbox.url() + "/identity/v3"));
        return new CloudUnderTest(OpenStack.of(settings, CallListener.SILENT), administrator, sandbox::close);
    }
}
