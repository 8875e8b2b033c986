// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import io.coeus.kernel.Secret;
import io.coeus.openstack.CloudSession;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Hands out these tokens, the next one whenever one was refused. */
final class FixedSession implements CloudSession {
    private final Deque<Secret> tokens;

    FixedSession(String... tokens) {
        this.tokens = new ArrayDeque<>(List.of(tokens).stream().map(Secret::new).toList());
    }

    @Override
    public Secret token() {
        return tokens.element();
    }

    @Override
    public void refused(Secret token) {
        if (tokens.size() > 1 && tokens.element().equals(token)) {
            tokens.remove();
        }
    }

    @Override
    public URI endpoint(String serviceType) {
        return URI.create("http://cloud/" + serviceType);
    }

    @Override
    public boolean offers(String serviceType) {
        return true;
    }

    @Override
    public String projectId() {
        return "project";
    }

    @Override
    public String userId() {
        return "user";
    }

    @Override
    public boolean acrossProjects() {
        return false;
    }
}
