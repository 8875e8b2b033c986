// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The servers of all tenants. The first look and one now and then sees them all, the others only what changed since:
 * source: Nova API reference, {@code changes-since}, which also lists deleted servers.
 */
final class NovaServers implements Machines {
    private static final String MARK = "coeus:cluster";
    private static final Map<String, String> MICROVERSION =
            Map.of("X-OpenStack-Nova-API-Version", "2.3", "OpenStack-API-Version", "compute 2.3");
    private static final Set<String> ON =
            Set.of("ACTIVE", "REBOOT", "PASSWORD", "RESIZE", "VERIFY_RESIZE", "REVERT_RESIZE", "MIGRATING");
    private static final Set<String> OFF = Set.of("SHUTOFF", "HARD_REBOOT", "PAUSED", "SUSPENDED");
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final Duration FULL_LOOK_EVERY = Duration.ofMinutes(1);

    private final Keystone keystone;
    private final InstantSource clock;
    private final Map<String, Booted> known = new HashMap<>();
    private Instant lastFullLook = Instant.EPOCH;
    private Instant lastLook = Instant.EPOCH;

    NovaServers(Keystone keystone, InstantSource clock) {
        this.keystone = keystone;
        this.clock = clock;
    }

    @Override
    public Map<String, Booted> booted() throws IOException {
        Instant now = clock.instant();
        boolean full = lastFullLook.plus(FULL_LOOK_EVERY).isBefore(now);
        String since = full ? "" : "&changes-since=" + encoded(lastLook.minus(OVERLAP));
        Map<String, JsonNode> found = new HashMap<>();
        String marker = "";
        boolean more = true;
        while (more) {
            JsonNode page = page(since, marker);
            List<JsonNode> servers = Json.items(page.path("servers"));
            servers.forEach(server -> found.put(text(server, "id"), server));
            more = !servers.isEmpty() && !page.path("servers_links").isEmpty();
            marker = more ? text(servers.getLast(), "id") : "";
        }
        if (full) {
            known.keySet().retainAll(found.keySet());
            lastFullLook = now;
        }
        lastLook = now;
        found.values().forEach(this::note);
        return Map.copyOf(known);
    }

    private JsonNode page(String since, String marker) throws IOException {
        String after = marker.isEmpty() ? "" : "&marker=" + marker;
        return keystone.get("compute", "/servers/detail?all_tenants=1" + since + after, MICROVERSION)
                .body();
    }

    private void note(JsonNode server) {
        String id = text(server, "id");
        boolean on = ON.contains(text(server, "status"));
        boolean off = OFF.contains(text(server, "status"));
        Booted before = known.get(id);
        if (!server.path("metadata").has(MARK) || !(on || off)) {
            known.remove(id);
        } else if (before != null) {
            known.put(id, new Booted(id, "server", on, before.node()));
        } else if (on) {
            UserData.fromBase64(text(server, "OS-EXT-SRV-ATTR:user_data"))
                    .ifPresent(node -> known.put(id, new Booted(id, "server", true, node)));
        }
    }

    private static String encoded(Instant instant) {
        return URLEncoder.encode(instant.truncatedTo(ChronoUnit.SECONDS).toString(), StandardCharsets.UTF_8);
    }
}
