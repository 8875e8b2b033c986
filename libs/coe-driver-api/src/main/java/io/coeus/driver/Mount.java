// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/**
 * A data volume inside the container. The volume has to be mounted on the node before: the engine is told to fail
 * where {@code hostPath} does not exist, so that nothing is ever written to the node's own disk by mistake.
 *
 * @param volumeId the volume
 * @param path where it appears in the container
 * @param readOnly whether the container may not write to it
 * @param hostPath where the node has it mounted
 */
public record Mount(String volumeId, String path, boolean readOnly, String hostPath) {

    /** Where nodes mount data volumes. */
    public static final String HOST_ROOT = "/var/lib/coeus/volumes/";

    /** A volume at its usual place on the node. */
    public static Mount of(String volumeId, String path, boolean readOnly) {
        return new Mount(volumeId, path, readOnly, HOST_ROOT + volumeId);
    }
}
