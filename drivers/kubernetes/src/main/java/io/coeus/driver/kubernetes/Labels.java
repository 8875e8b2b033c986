// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Desired;
import java.util.Map;
import java.util.UUID;

/** The labels and annotations by which Coeus finds its objects again. */
final class Labels {

    static final String WORKLOAD = "coeus.io/workload";
    static final String CLUSTER = "coeus.io/cluster";
    /** The kind of controller whose pods these are: keeps the selectors of successive controllers apart. */
    static final String RUN_BY = "coeus.io/run-by";
    /** Annotation with a digest of the manifest, where the kind cannot be changed in place. */
    static final String DIGEST = "coeus.io/digest";

    static final String NETWORK = "coeus.io/network";
    static final String PORTS = "coeus.io/ports";
    static final String MULTUS = "k8s.v1.cni.cncf.io/networks";
    static final String FIELD_MANAGER = "coeus";

    private Labels() {}

    static Map<String, String> of(Desired desired) {
        return Map.of(
                WORKLOAD,
                desired.workloadId().toString(),
                CLUSTER,
                desired.clusterId().toString(),
                RUN_BY,
                Kinds.of(desired.spec().scale()).kind(),
                "app.kubernetes.io/managed-by",
                FIELD_MANAGER);
    }

    static Map<String, String> selector(Desired desired) {
        return Map.of(
                WORKLOAD,
                desired.workloadId().toString(),
                RUN_BY,
                Kinds.of(desired.spec().scale()).kind());
    }

    static Map<String, String> workload(UUID id) {
        return Map.of(WORKLOAD, id.toString());
    }
}
