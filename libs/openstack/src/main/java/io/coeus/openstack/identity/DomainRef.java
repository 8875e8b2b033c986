// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import org.jspecify.annotations.Nullable;

/** A Keystone domain, by id or by name; exactly one of them is given. */
public record DomainRef(@Nullable String id, @Nullable String name) {
    public DomainRef {
        if ((id == null) == (name == null)) {
            throw new IllegalArgumentException("a domain is given by id or by name");
        }
    }

    public static DomainRef id(String id) {
        return new DomainRef(id, null);
    }

    public static DomainRef name(String name) {
        return new DomainRef(null, name);
    }
}
