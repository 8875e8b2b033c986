// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.contracts.cluster.WorkloadSpec;

/** What is asked for. */
public record NewWorkload(String id, String name, String clusterId, WorkloadSpec spec) {}
