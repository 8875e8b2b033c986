// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.openstack;

import io.coeus.auth.ServiceAccountConfig;
import io.coeus.kernel.Secret;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.DomainRef;
import io.coeus.openstack.identity.Scope;

/** Coeus's own account at Keystone. */
record ServiceAccount(String name, Secret password, String project, DomainRef domain) {
    ServiceAccount(ServiceAccountConfig config) {
        this(config.username(), new Secret(config.password()), config.project(), DomainRef.name(config.domain()));
    }

    Credential inItsProject() {
        return with(new Scope.NamedProject(project, domain));
    }

    Credential with(Scope scope) {
        return new Credential.Password(name, domain, password, scope);
    }
}
