// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;

/** The kinds of things a swarm keeps. */
enum Shelf {
    NODES("node"),
    SERVICES("service"),
    TASKS("task"),
    NETWORKS("network"),
    VOLUMES("volume"),
    SECRETS("secret"),
    CONFIGS("config");

    private final String word;

    Shelf(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    String id(JsonNode object) {
        return switch (this) {
            case NETWORKS -> text(object, "Id");
            case VOLUMES -> text(object, "Name");
            default -> text(object, "ID");
        };
    }

    String name(JsonNode object) {
        return switch (this) {
            case NETWORKS, VOLUMES, TASKS -> text(object, "Name");
            case NODES -> text(object, "Description", "Hostname");
            default -> text(object, "Spec", "Name");
        };
    }

    JsonNode labels(JsonNode object) {
        return switch (this) {
            case NETWORKS, VOLUMES -> object.path("Labels");
            case TASKS -> object.path("ServiceLabels");
            default -> object.path("Spec").path("Labels");
        };
    }
}
