// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bare-metal machines that Ironic has deployed for Coeus. A cloud whose catalog has no Ironic has none. The real Ironic
 * never shows a config drive again (its API answers six stars); then Coeus is asked for the user-data.
 */
final class IronicMachines implements Machines {
    private static final System.Logger LOG = System.getLogger(IronicMachines.class.getName());
    private static final String MARK = "coeus:cluster";
    private static final String HIDDEN = "******";
    private static final Map<String, String> MICROVERSION = Map.of("X-OpenStack-Ironic-API-Version", "1.56");
    private static final String FIELDS = "uuid,provision_state,power_state,instance_info";

    private final Keystone keystone;
    private final UserDataSource coeus;
    private final Map<String, Booted> known = new HashMap<>();

    IronicMachines(Keystone keystone, UserDataSource coeus) {
        this.keystone = keystone;
        this.coeus = coeus;
    }

    @Override
    public Map<String, Booted> booted() throws IOException {
        Optional<String> endpoint = keystone.session().endpoint("baremetal");
        if (endpoint.isEmpty()) {
            return Map.of();
        }
        String root = endpoint.get().endsWith("/v1") ? "" : "/v1";
        Map<String, JsonNode> active = new HashMap<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = keystone.get("baremetal", root + "/nodes?fields=" + FIELDS + after, MICROVERSION)
                    .body();
            for (JsonNode node : Json.items(page.path("nodes"))) {
                if (text(node, "provision_state").equals("active")
                        && node.path("instance_info").has(MARK)) {
                    active.put(text(node, "uuid"), node);
                }
                after = "&marker=" + text(node, "uuid");
            }
            more = !text(page, "next").isEmpty();
        }
        known.keySet().retainAll(active.keySet());
        active.forEach(this::note);
        return Map.copyOf(known);
    }

    private void note(String id, JsonNode machine) {
        boolean on = !text(machine, "power_state").equals("power off");
        Booted before = known.get(id);
        if (before != null) {
            known.put(id, new Booted(id, "machine", on, before.node()));
            return;
        }
        JsonNode info = machine.path("instance_info");
        try {
            userData(info)
                    .flatMap(UserData::fromText)
                    .ifPresent(node -> known.put(id, new Booted(id, "machine", on, node)));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "no user-data of machine {0} yet: {1}", id, e.getMessage());
        }
    }

    private Optional<String> userData(JsonNode info) throws IOException {
        JsonNode drive = info.path("configdrive");
        if (drive.isObject()) {
            return Optional.of(text(drive, "user_data"));
        }
        String plain = drive.asText("");
        if (plain.startsWith("{")) {
            return Optional.of(text(Json.read(plain.getBytes(StandardCharsets.UTF_8)), "user_data"));
        }
        boolean hidden = plain.isEmpty() || plain.equals(HIDDEN);
        return hidden ? coeus.of(text(info, MARK), text(info, "display_name")) : Optional.empty();
    }
}
