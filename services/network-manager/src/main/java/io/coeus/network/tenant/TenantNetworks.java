// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.tenant;

import java.util.Optional;

/** Where networks of projects are kept. Called inside a transaction. */
public interface TenantNetworks {
    Optional<TenantNetwork> find(String id);

    /** Stores it; one that is there is replaced. */
    void save(TenantNetwork network);

    void remove(String id);
}
