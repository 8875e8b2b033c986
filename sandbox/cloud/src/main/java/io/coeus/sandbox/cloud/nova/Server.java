// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server; changes under the world's lock. */
final class Server {
    final String id;
    final String project;
    final String user;
    final Flavor flavor;
    final int number;
    final Instant created;
    final String reservation;
    String name;
    String hostname;
    Instant updated;

    @Nullable
    Instant launched;

    @Nullable
    Instant terminated;

    String state = "building";

    @Nullable
    String task = "scheduling";

    String image = "";

    @Nullable
    String key;

    @Nullable
    String userData;

    @Nullable
    String description;

    @Nullable
    String group;

    @Nullable
    String fault;

    String zone = "";
    boolean configDrive;
    boolean locked;
    ObjectNode metadata = Json.of();
    Set<String> tags = new LinkedHashSet<>();
    /** Ports it was asked for and has or shall have; true for those Nova makes and removes itself. */
    final Map<String, Boolean> ports = new LinkedHashMap<>();
    /** Networks on which Nova shall still make a port. */
    final List<Wanted> wanted = new ArrayList<>();
    /** Attached volumes by id. */
    final Map<String, Disk> disks = new LinkedHashMap<>();
    /** Volumes still to be made from the block device mapping. */
    final List<Disk.Wanted> wantedDisks = new ArrayList<>();

    List<String> securityGroups = new ArrayList<>();

    /** A network interface still to be made. */
    record Wanted(String network, @Nullable String fixedIp) {}

    Server(String id, String project, String user, Flavor flavor, int number, String reservation, Instant now) {
        this.id = id;
        this.project = project;
        this.user = user;
        this.flavor = flavor;
        this.number = number;
        this.reservation = reservation;
        this.created = now;
        this.updated = now;
        this.name = "";
        this.hostname = "";
    }

    String status() {
        return switch (state) {
            case "building" -> "BUILD";
            case "active" -> "rebooting".equals(task) ? "REBOOT" : "ACTIVE";
            case "stopped" -> "SHUTOFF";
            case "deleted" -> "DELETED";
            default -> "ERROR";
        };
    }

    boolean placed() {
        return launched != null;
    }
}
