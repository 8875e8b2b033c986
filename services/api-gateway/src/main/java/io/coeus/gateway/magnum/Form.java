// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import org.jspecify.annotations.Nullable;

/** How one attribute's value is written in JSON, and what is accepted for it. */
@FunctionalInterface
interface Form {
    /**
     * The value as Coeus keeps it, or null when what was sent means that none was given.
     *
     * @param name the attribute, for the complaint
     * @throws io.coeus.kernel.Problem INVALID_FIELD when it is not acceptable
     */
    @Nullable
    Object read(String name, Object json);
}
