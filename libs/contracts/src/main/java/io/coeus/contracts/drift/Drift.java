// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.drift;

import java.time.Instant;

/**
 * A thing that somebody else took away.
 *
 * @param aggregateId the cluster, workload, network or volume it was made for
 * @param kind the cloud's service and its noun, such as {@code neutron.port}
 * @param externalId its id in the cloud
 * @param reason what is wrong, in a sentence
 */
public record Drift(
        String aggregateId, String kind, String name, String externalId, String reason, Instant detectedAt) {}
