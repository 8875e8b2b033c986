// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Secret;

/** What a token is asked for with. */
public sealed interface Credential {
    Scope scope();

    /** A user by name and password. */
    record Password(String userName, DomainRef userDomain, Secret password, Scope scope) implements Credential {}

    /** A user by id and password. */
    record PasswordById(String userId, Secret password, Scope scope) implements Credential {}

    /** Another token, to change its scope. */
    record Token(Secret token, Scope scope) implements Credential {}

    /** An application credential; bound to its project, so there is nothing to choose. */
    record ApplicationCredential(String id, Secret secret) implements Credential {
        @Override
        public Scope scope() {
            return new Scope.None();
        }
    }
}
