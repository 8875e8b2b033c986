// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import org.jspecify.annotations.Nullable;

/** A volume; changes under the world's lock. */
public final class Volume {
    final String id;
    final String project;
    final String user;
    final String created;
    final String type;

    @Nullable
    String name;

    @Nullable
    String description;

    long size;
    String status = "creating";

    @Nullable
    String updated;

    @Nullable
    String snapshot;

    boolean bootable;
    ObjectNode metadata = Json.of();

    @Nullable
    ObjectNode imageMetadata;

    @Nullable
    Attachment attachment;

    /** Where a volume is attached. */
    public record Attachment(String id, String server, String device, String since) {}

    Volume(String id, String project, String user, String type, String created) {
        this.id = id;
        this.project = project;
        this.user = user;
        this.type = type;
        this.created = created;
    }

    /** Id. */
    public String id() {
        return id;
    }

    /** Status as Cinder shows it: creating, available, reserved, in-use, detaching, deleting, error. */
    public String status() {
        return status;
    }

    /** Size in GiB. */
    public long size() {
        return size;
    }

    /** Whether a server can boot from it. */
    public boolean bootable() {
        return bootable;
    }

    /** Where it is attached, or null. */
    public @Nullable Attachment attachment() {
        return attachment;
    }
}
