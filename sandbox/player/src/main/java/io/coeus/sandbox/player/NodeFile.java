// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The file /etc/coeus/node.json that user-data puts on a node: who it is and how it joins its cluster.
 *
 * @param json the file as it is, with the one-time token in it
 */
record NodeFile(ObjectNode json) {
    static final String PATH = "/etc/coeus/node.json";
    private static final List<String> NEEDED =
            List.of("clusterId", "nodeName", "role", "coe", "joinUrl", "reportUrl", "volumesUrl", "token");

    /** The file in JSON; without the fields that joining needs it is an {@link IllegalArgumentException}. */
    static NodeFile parse(JsonNode json) {
        for (String needed : NEEDED) {
            if (text(json, needed).isEmpty()) {
                throw new IllegalArgumentException(PATH + " has no " + needed);
            }
        }
        return new NodeFile(json.deepCopy());
    }

    String clusterId() {
        return text(json, "clusterId");
    }

    String clusterName() {
        return text(json, "clusterName");
    }

    String name() {
        return text(json, "nodeName");
    }

    boolean master() {
        return text(json, "role").equals("master");
    }

    boolean kubernetes() {
        return text(json, "coe").equals("kubernetes");
    }

    String coe() {
        return text(json, "coe");
    }

    URI joinUrl() {
        return URI.create(text(json, "joinUrl"));
    }

    URI reportUrl() {
        return URI.create(text(json, "reportUrl"));
    }

    URI volumesUrl() {
        return URI.create(text(json, "volumesUrl"));
    }

    String token() {
        return text(json, "token");
    }

    String fixedIp() {
        return present("fixedIp").isEmpty() ? "127.0.0.1" : present("fixedIp");
    }

    List<String> sans() {
        return Json.strings(json.path("sans"));
    }

    int apiPort() {
        return json.path("apiPort").asInt();
    }

    /** Where the API of the cluster may be reached through this node: shared address, floating IP, fixed IP. */
    Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        String api = present("apiAddress");
        if (!api.isEmpty() && URI.create(api).getHost() != null) {
            addresses.add(URI.create(api).getHost());
        }
        addresses.add(present("floatingIp"));
        addresses.add(present("fixedIp"));
        addresses.remove("");
        return addresses;
    }

    private String present(String field) {
        return json.path(field).isNull() ? "" : text(json, field);
    }

    @Override
    public String toString() {
        return "NodeFile[" + name() + " of " + clusterId() + "]";
    }
}
