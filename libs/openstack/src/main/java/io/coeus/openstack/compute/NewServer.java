// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import io.coeus.kernel.Secret;
import io.coeus.openstack.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server to make. Begin with {@link #of} and add what it needs.
 *
 * @param portIds Neutron ports, in the order of the server's interfaces; at least one
 * @param keyName keypair of the session's user, or null
 * @param userData for cloud-init, not encoded; at most 48 KiB; or null
 * @param availabilityZone null = the cloud's choice
 * @param bootVolume boots from a volume made of the image instead of from the host's disk, or null
 * @param volumeIds volumes that are there already, attached from the start; they stay when the server goes
 * @param metadata besides the tag, which is added to it
 */
public record NewServer(
        String name,
        Tag tag,
        String flavorId,
        String imageId,
        List<String> portIds,
        @Nullable String keyName,
        @Nullable Secret userData,
        @Nullable String availabilityZone,
        @Nullable BootVolume bootVolume,
        List<String> volumeIds,
        Map<String, String> metadata) {
    /**
     * A volume made of the image, deleted with the server.
     *
     * @param type null = the cloud's default
     */
    public record BootVolume(int sizeGib, @Nullable String type) {}

    public NewServer {
        portIds = List.copyOf(portIds);
        volumeIds = List.copyOf(volumeIds);
        metadata = Map.copyOf(metadata);
    }

    public static NewServer of(String name, Tag tag, String flavorId, String imageId, List<String> portIds) {
        return new NewServer(name, tag, flavorId, imageId, portIds, null, null, null, null, List.of(), Map.of());
    }

    public NewServer withKey(@Nullable String name) {
        return new NewServer(
                this.name,
                tag,
                flavorId,
                imageId,
                portIds,
                name,
                userData,
                availabilityZone,
                bootVolume,
                volumeIds,
                metadata);
    }

    public NewServer withUserData(@Nullable Secret data) {
        return new NewServer(
                name,
                tag,
                flavorId,
                imageId,
                portIds,
                keyName,
                data,
                availabilityZone,
                bootVolume,
                volumeIds,
                metadata);
    }

    public NewServer withAvailabilityZone(@Nullable String zone) {
        return new NewServer(
                name, tag, flavorId, imageId, portIds, keyName, userData, zone, bootVolume, volumeIds, metadata);
    }

    public NewServer withBootVolume(@Nullable BootVolume volume) {
        return new NewServer(
                name,
                tag,
                flavorId,
                imageId,
                portIds,
                keyName,
                userData,
                availabilityZone,
                volume,
                volumeIds,
                metadata);
    }

    public NewServer withVolumes(List<String> ids) {
        return new NewServer(
                name, tag, flavorId, imageId, portIds, keyName, userData, availabilityZone, bootVolume, ids, metadata);
    }

    public NewServer withMetadata(Map<String, String> more) {
        return new NewServer(
                name,
                tag,
                flavorId,
                imageId,
                portIds,
                keyName,
                userData,
                availabilityZone,
                bootVolume,
                volumeIds,
                more);
    }
}
