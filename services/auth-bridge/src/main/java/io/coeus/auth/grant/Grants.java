// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.grant;

import java.util.Optional;

/** Where grants are kept. Called inside a transaction. */
public interface Grants {
    Optional<Grant> find(String clusterId);

    /** Stores it in place of the one there was. */
    void put(Grant grant);

    /** Deletes; none there is fine. */
    void remove(String clusterId);
}
