// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All volumes, and how they move from state to state. Used under the world's lock. */
public final class Volumes {
    private final Table<Volume> rows = new Table<Volume>().index("project", v -> v.project);
    private final Map<String, Long> gigabytes = new HashMap<>();
    private final World world;
    private final Quotas quotas;

    Volumes(World world, Quotas quotas) {
        this.world = world;
        this.quotas = quotas;
    }

    List<Volume> all() {
        return rows.all();
    }

    List<Volume> of(String project) {
        return rows.by("project", project);
    }

    int count(String project) {
        return rows.count("project", project);
    }

    long gigabytes(String project) {
        return gigabytes.getOrDefault(project, 0L);
    }

    /** Returns a volume that the caller may use. */
    public Optional<Volume> find(Caller caller, String id) {
        return Optional.ofNullable(rows.get(id)).filter(v -> caller.owns(v.project));
    }

    /** Starts to make a volume; refuses with 413 when the quota is used up. One whose name contains FAIL ends in error. */
    public Volume create(Caller caller, @org.jspecify.annotations.Nullable String name, long size, String type) {
        quotas.check(caller.projectId(), size);
        Volume volume =
                new Volume(world.ids().uuid(), caller.projectId(), caller.userId(), type, world.databaseStamp());
        volume.name = name;
        volume.size = size;
        gigabytes.merge(volume.project, size, Long::sum);
        rows.add(volume.id, volume);
        boolean fails = name != null && name.contains("FAIL");
        world.later(Setting.VOLUME_CREATE, () -> move(volume, "creating", fails ? "error" : "available"));
        return volume;
    }

    void grow(Volume volume, long size) {
        gigabytes.merge(volume.project, size - volume.size, Long::sum);
        volume.size = size;
    }

    void move(Volume volume, String from, String to) {
        if (volume.status.equals(from)) {
            set(volume, to);
        }
    }

    void set(Volume volume, String status) {
        volume.status = status;
        volume.updated = world.databaseStamp();
    }

    /** Starts to remove a volume. */
    public void delete(Volume volume) {
        set(volume, "deleting");
        world.later(Setting.VOLUME_DELETE, () -> forget(volume));
    }

    private void forget(Volume volume) {
        if (rows.get(volume.id) != null) {
            rows.remove(volume.id);
            gigabytes.merge(volume.project, -volume.size, Long::sum);
        }
    }

    /** Starts to attach an available volume to a server. */
    public void attach(Volume volume, String server, String device) {
        set(volume, "reserved");
        Volume.Attachment attachment = new Volume.Attachment(world.ids().uuid(), server, device, world.databaseStamp());
        world.later(Setting.VOLUME_ATTACH, () -> {
            if (volume.status.equals("reserved")) {
                volume.attachment = attachment;
                set(volume, "in-use");
            }
        });
    }

    /** Starts to detach a volume. */
    public void detach(Volume volume) {
        set(volume, "detaching");
        world.later(Setting.VOLUME_ATTACH, () -> release(volume));
    }

    /** Frees a volume at once: its server is gone. */
    public void release(Volume volume) {
        volume.attachment = null;
        if (!volume.status.equals("deleting")) {
            set(volume, "available");
        }
    }

    /** Marks a volume as one to boot from, with an image's properties. */
    public void image(Volume volume, com.fasterxml.jackson.databind.node.ObjectNode metadata) {
        volume.bootable = true;
        volume.imageMetadata = metadata;
    }
}
