// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Secret;

/** Checks against the cloud, with the user's own token, before anything is promised. Changes nothing. */
public interface Preflight {
    /**
     * Resolves names to ids and compares what the whole plan needs with what the project may still have.
     *
     * @return the draft's spec with ids
     * @throws io.coeus.kernel.Problem of kind INVALID, ABSENT or CONFLICT naming the field, or PREFLIGHT_FAILED that
     *     lists all that is missing with have and need
     */
    ClusterSpec check(Draft draft, Secret userToken);

    /** Checks that there is room for more workers; fails with PREFLIGHT_FAILED. */
    void checkGrowth(Cluster cluster, int more);

    /** Checks that what a template names exists; answers it with the image's {@code os_distro} filled in. */
    ClusterTemplateView check(ClusterTemplateView template, Secret userToken);
}
