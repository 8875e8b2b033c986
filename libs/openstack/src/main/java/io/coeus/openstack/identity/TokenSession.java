// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Secret;
import io.coeus.openstack.CloudSession;
import java.net.URI;

/** A token as somebody handed it over: it cannot be renewed, and only Keystone is known. */
final class TokenSession implements CloudSession {
    private final Secret token;
    private final URI authUrl;

    TokenSession(Secret token, URI authUrl) {
        this.token = token;
        this.authUrl = authUrl;
    }

    /** For asking for the first token. */
    static TokenSession anonymous(URI authUrl) {
        return new TokenSession(new Secret(""), authUrl);
    }

    @Override
    public Secret token() {
        return token;
    }

    @Override
    public void refused(Secret refusedToken) {
        // There is no other.
    }

    @Override
    public URI endpoint(String serviceType) {
        return authUrl;
    }

    @Override
    public boolean offers(String serviceType) {
        return ServiceTypes.official(serviceType).equals("identity");
    }

    @Override
    public String projectId() {
        return "";
    }

    @Override
    public String userId() {
        return "";
    }

    @Override
    public boolean acrossProjects() {
        return false;
    }
}
