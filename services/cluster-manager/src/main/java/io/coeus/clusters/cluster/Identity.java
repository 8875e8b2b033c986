// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

/** Which cluster, and whose: never changes. */
public record Identity(String id, String name, String projectId, String userId, String templateId) {}
