// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Secret;
import io.coeus.openstack.CloudSession;
import java.net.URI;

/** Someone's access, used at the configured Keystone: the catalogue may name an address for other networks. */
record AtKeystone(CloudSession session, URI authUrl) implements CloudSession {
    @Override
    public Secret token() {
        return session.token();
    }

    @Override
    public void refused(Secret token) {
        session.refused(token);
    }

    @Override
    public URI endpoint(String serviceType) {
        return authUrl;
    }

    @Override
    public boolean offers(String serviceType) {
        return true;
    }

    @Override
    public String projectId() {
        return session.projectId();
    }

    @Override
    public String userId() {
        return session.userId();
    }

    @Override
    public boolean acrossProjects() {
        return session.acrossProjects();
    }
}
