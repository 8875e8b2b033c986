// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.room.Budget;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Secret;

/** Checks against the cloud, with the user's own token, before anything is promised. Changes nothing. */
public interface Preflight {
    /**
     * Resolves names to ids and finds out what the whole plan needs and what the project may still have.
     *
     * @param projectId of the token
     * @throws io.coeus.kernel.Problem of kind INVALID, ABSENT or CONFLICT naming the field, with all that is wrong and
     *     all that is missing in its detail
     */
    Checked check(Draft draft, Secret userToken, String projectId);

    /** What more workers need and what the cluster's project may still have. */
    Budget growth(Cluster cluster, int more);

    /** Checks that what a template names exists; answers it with the image's {@code os_distro} filled in. */
    ClusterTemplateView check(ClusterTemplateView template, Secret userToken);
}
