// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.tenant;

import java.util.List;
import java.util.Optional;

/** Where data volumes are kept. Called inside a transaction. */
public interface DataVolumes {
    Optional<DataVolume> find(String id);

    /** The one with that Cinder volume. */
    Optional<DataVolume> findByCinder(String volumeId);

    /** Those that were made for a workload. */
    List<DataVolume> of(String workloadId);

    /** Stores it; one that is there is replaced. */
    void save(DataVolume volume);

    void remove(String id);
}
