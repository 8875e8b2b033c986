// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/** A Keystone user. Compared as written, since Keystone ids are opaque. */
public record UserId(String value) {
    public UserId {
        OpaqueText.check("user id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
