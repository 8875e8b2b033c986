// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.volume;

import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Event;

/** What happens to volumes. */
@Owner("volume-manager")
public sealed interface VolumeEvent extends Event {
    VolumeView volume();

    /** A volume of a project was asked for, or something about it changed. */
    @WireType("io.coeus.volume.changed.v1")
    record Changed(VolumeView volume) implements VolumeEvent {}

    /** A volume of a project is gone, in the cloud too. */
    @WireType("io.coeus.volume.deleted.v1")
    record Deleted(VolumeView volume) implements VolumeEvent {}
}
