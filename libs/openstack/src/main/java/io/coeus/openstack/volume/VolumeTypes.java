// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.volume;

import java.util.List;
import java.util.Optional;

/** Kinds of volumes the session's project may have. */
public interface VolumeTypes {
    /** A kind. */
    record VolumeType(String id, String name) {}

    /** By id or by exact name. Throws AMBIGUOUS when several have the name. */
    Optional<VolumeType> find(String idOrName);

    List<VolumeType> list();
}
