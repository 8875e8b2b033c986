// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import java.util.Map;

/**
 * What was last seen of a cluster's health.
 *
 * @param status HEALTHY, UNHEALTHY or UNKNOWN
 * @param reason a text for each thing looked at
 */
public record Health(String status, Map<String, String> reason) {}
