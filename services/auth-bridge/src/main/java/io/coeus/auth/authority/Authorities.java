// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.authority;

import java.util.Optional;

/** Where authorities are kept. Called inside a transaction. */
public interface Authorities {
    Optional<Authority> find(String clusterId);

    /** Stores it, unless the cluster has one; answers the one it has. */
    Authority addOrFind(Authority authority);

    /** Deletes; none there is fine. */
    void remove(String clusterId);
}
