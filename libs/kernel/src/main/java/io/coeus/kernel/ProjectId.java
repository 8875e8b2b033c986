// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/** The Keystone project something belongs to: the tenant. Compared as written, since Keystone ids are opaque. */
public record ProjectId(String value) {
    public ProjectId {
        OpaqueText.check("project id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
