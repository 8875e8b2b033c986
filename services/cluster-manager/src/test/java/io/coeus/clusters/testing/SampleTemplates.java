// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.contracts.cluster.ClusterTemplateView;
import java.time.Instant;
import java.util.Map;

/** Templates as tests need them. */
public final class SampleTemplates {
    private SampleTemplates() {}

    /** A private template of small Kubernetes clusters. */
    public static ClusterTemplateView template(String id, String project) {
        return new ClusterTemplateView(
                id,
                "small",
                project,
                "alice",
                "kubernetes",
                "image",
                null,
                null,
                "m1.small",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                false,
                false,
                "vm",
                null,
                Map.of(),
                null,
                null,
                1,
                Instant.EPOCH,
                null);
    }
}
