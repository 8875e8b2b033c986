// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.template;

import io.coeus.contracts.cluster.ClusterTemplateView;
import java.util.Optional;

/** Where cluster templates are kept. Called inside a transaction. */
public interface Templates {
    Optional<ClusterTemplateView> find(String id);

    /** As {@link #find}, and nobody else may change it until the transaction ends. */
    Optional<ClusterTemplateView> lock(String id);

    /** Stores a new one; fails with ALREADY_EXISTS when the id is taken. */
    void add(ClusterTemplateView template);

    void save(ClusterTemplateView template);

    void remove(String id);
}
