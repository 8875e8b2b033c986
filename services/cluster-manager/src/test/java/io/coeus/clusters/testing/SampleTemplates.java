// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.messaging.wire.WireJson;
import java.time.Instant;

/** Templates as tests need them. */
public final class SampleTemplates {
    private SampleTemplates() {}

    /** A private template of small Kubernetes clusters. */
    public static ClusterTemplateView template(String id, String project) {
        return WireJson.read("""
                {"id": "%s", "name": "small", "projectId": "%s", "userId": "alice", "coe": "kubernetes", "imageId": "image",
                 "flavorId": "m1.small", "serverType": "vm", "labels": {}, "version": 1, "createdAt": "%s"}
                """.formatted(id, project, Instant.EPOCH), ClusterTemplateView.class);
    }
}
