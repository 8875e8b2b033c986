// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.mount;

import java.util.List;

/** Where mounts are kept. Called inside a transaction, which holds what it was answered until its end. */
public interface Mounts {
    List<VolumeMount> of(String workloadId);

    List<VolumeMount> at(String clusterId, String node);

    /** Stores a new one or the change of a known one. */
    void save(VolumeMount mount);

    void forget(String workloadId);
}
