// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

/** What an owner says about something it was just asked to make. */
final class StubViews {
    private StubViews() {}

    static ObjectNode of(String collection, JsonNode body, HttpExchange exchange) {
        ObjectNode view = body.deepCopy();
        view.put("projectId", exchange.getRequestHeaders().getFirst("X-Project-Id"));
        view.put("userId", exchange.getRequestHeaders().getFirst("X-User-Id"));
        view.put("version", 1)
                .put("createdAt", "2026-01-02T03:04:05.678Z")
                .put("updatedAt", "2026-01-02T03:04:05.678Z");
        switch (collection) {
            case "clusters" -> cluster(view);
            case "workloads" -> workload(view);
            case "cluster-templates" -> view.remove("updatedAt");
            default -> view.put("state", "CREATING");
        }
        return view;
    }

    private static void cluster(ObjectNode view) {
        view.put("coe", "kubernetes")
                .put("serverType", "vm")
                .put("state", "CREATING")
                .put("operation", "create");
        view.put("operationId", "0b7a4d3e-0000-4000-8000-000000000001");
        if (!view.hasNonNull("labels")) {
            view.putObject("labels");
        }
        view.put("floatingIpEnabled", true).put("masterLbEnabled", false);
        view.putObject("healthReason");
        view.putArray("nodes");
    }

    private static void workload(ObjectNode view) {
        view.put("clusterName", "somewhere").put("coe", "kubernetes").put("state", "PENDING");
        view.put("operationId", "0b7a4d3e-0000-4000-8000-000000000002");
        view.putObject("lossy");
        view.putArray("instances");
        view.putObject("volumeIds");
        view.putObject("portIds");
        view.put("readyReplicas", 0);
    }
}
