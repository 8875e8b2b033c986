// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.UUID;

/**
 * One workload as it shall be.
 *
 * @param clusterId the cluster it belongs to; becomes the label {@code coeus.io/cluster}
 * @param workloadId the workload; becomes the label {@code coeus.io/workload} of every object made for it
 * @param spec what to run
 */
public record Desired(UUID clusterId, UUID workloadId, WorkloadSpec spec) {}
