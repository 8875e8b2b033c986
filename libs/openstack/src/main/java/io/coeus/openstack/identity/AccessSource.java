// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

/** Where a session gets its access from, each time the last one ran out. */
@FunctionalInterface
public interface AccessSource {
    /**
     * Fetches access that is good from now.
     *
     * @param refused true when a service did not accept the last one, so that a copy of it is of no use
     */
    CloudAccess fetch(boolean refused);
}
