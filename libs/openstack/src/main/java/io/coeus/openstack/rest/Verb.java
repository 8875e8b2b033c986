// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

/** HTTP methods. */
public enum Verb {
    GET,
    PUT,
    DELETE,
    POST,
    PATCH;

    /** Whether it only looks. */
    public boolean reads() {
        return this == GET;
    }

    /** Whether doing it twice is as good as doing it once. */
    public boolean idempotent() {
        return this == GET || this == PUT || this == DELETE;
    }
}
