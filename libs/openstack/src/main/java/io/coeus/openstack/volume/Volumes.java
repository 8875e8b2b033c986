// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.volume;

import io.coeus.openstack.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Volumes of the session's project. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Volumes {
    /**
     * What to make.
     *
     * @param type null = the cloud's default
     * @param availabilityZone null = the cloud's choice
     * @param metadata besides the tag, which is added to it
     */
    record NewVolume(
            String name,
            Tag tag,
            int sizeGib,
            @Nullable String type,
            @Nullable String availabilityZone,
            Map<String, String> metadata) {}

    /**
     * A volume as Cinder shows it.
     *
     * @param status Cinder's own word, such as {@code in-use}
     */
    record Volume(
            String id,
            String name,
            String status,
            int sizeGib,
            @Nullable String type,
            @Nullable String availabilityZone,
            List<Attachment> attachments,
            Map<String, String> metadata,
            @Nullable Instant createdAt) {
        private static final Set<String> MOVING = Set.of("reserved", "attaching", "detaching");

        public boolean available() {
            return status.equals("available");
        }

        /** Whether Nova has begun to attach or detach it and has not ended. */
        public boolean moving() {
            return MOVING.contains(status);
        }

        public boolean failed() {
            return status.startsWith("error");
        }

        public boolean deleting() {
            return status.equals("deleting");
        }

        /** Whether Cinder is busy with it, deleting it aside. */
        public boolean changing() {
            return status.endsWith("ing") && !deleting();
        }
    }

    /** Where a volume is attached. */
    record Attachment(String serverId, String device) {}

    /** Asks for a volume; it is creating when this answers. Repeating makes another one: look by name first. */
    Volume create(NewVolume wanted);

    Optional<Volume> find(String id);

    /** The oldest volume with exactly this name and this tag that is not being deleted. */
    Optional<Volume> findByName(String name, Tag tag);

    List<Volume> listByTag(Tag tag);

    /**
     * Asks for deletion; none there, or being deleted, is fine. Throws CONFLICT while it is attached and BUSY while it is
     * being made, attached or detached.
     */
    void delete(String id);
}
