// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.volume;

/** Cinder, with one session. */
public interface BlockStorage {
    Volumes volumes();

    VolumeTypes types();

    VolumeQuotas quotas();
}
