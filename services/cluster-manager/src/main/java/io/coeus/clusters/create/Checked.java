// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.clusters.room.Budget;

/**
 * A wish that the cloud can meet, as far as names go.
 *
 * @param spec the draft's, with ids
 * @param budget what it needs, and what there was; whether that is enough depends on what is promised to others
 */
public record Checked(ClusterSpec spec, Budget budget) {}
