// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.workload;

import java.util.List;
import java.util.Optional;

/** Where workloads are kept. Called inside a transaction. */
public interface Workloads {
    Optional<Workload> find(String id);

    /** As {@link #find}, and nobody else may change it until the transaction ends. */
    Optional<Workload> lock(String id);

    /** Stores a new one; fails with ALREADY_EXISTS when the id is taken. */
    Workload add(Workload workload);

    /** Stores a changed one and answers it with its new version. */
    Workload save(Workload workload);

    void remove(String id);

    List<Workload> onCluster(String clusterId);
}
