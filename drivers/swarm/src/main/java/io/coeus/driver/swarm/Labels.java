// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.Desired;
import java.util.UUID;

/** The labels by which Coeus finds its objects again. */
final class Labels {

    static final String WORKLOAD = "coeus.io/workload";
    static final String CLUSTER = "coeus.io/cluster";
    static final String NAMESPACE = "coeus.io/namespace";
    static final String NETWORK = "coeus.io/network";
    /** On the service: a digest of its whole spec. */
    static final String DIGEST = "coeus.io/digest";
    /** On the containers: a digest of what makes up one instance. */
    static final String TEMPLATE = "coeus.io/template";

    private Labels() {}

    static ObjectNode of(Desired desired) {
        ObjectNode labels = Json.object()
                .put(CLUSTER, desired.clusterId().toString())
                .put(WORKLOAD, desired.workloadId().toString());
        if (desired.spec().namespace() != null) {
            labels.put(NAMESPACE, desired.spec().namespace());
        }
        return labels;
    }

    /** The query parameter that finds a workload's objects. */
    static String filter(UUID workloadId) {
        return Json.filter("label", WORKLOAD + "=" + workloadId);
    }
}
