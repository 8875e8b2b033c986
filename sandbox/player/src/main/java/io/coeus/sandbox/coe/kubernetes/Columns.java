// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.kubernetes.Tables.Cell;
import io.coeus.sandbox.coe.kubernetes.Tables.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which columns the table of each resource has. */
final class Columns {
    private static final Cell NAME = (object, now) -> text(object, "metadata", "name");

    private Columns() {}

    static List<Column> of(Kind kind) {
        List<Column> columns = new ArrayList<>();
        if (!kind.equals(Kinds.EVENTS)) {
            columns.add(new Column("Name", false, NAME));
        }
        columns.addAll(own(kind));
        if (!kind.equals(Kinds.EVENTS)) {
            columns.add(new Column("Age", false, Tables::age));
        }
        columns.addAll(wide(kind));
        return columns;
    }

    private static List<Column> own(Kind kind) {
        return switch (kind.plural()) {
            case "pods" ->
                List.of(
                        column("Ready", pod -> PodWords.ready(pod)),
                        column("Status", pod -> PodWords.status(pod)),
                        column("Restarts", pod -> PodWords.restarts(pod)));
            case "nodes" ->
                List.of(
                        column("Status", Columns::nodeStatus),
                        column("Roles", Columns::roles),
                        column("Version", node -> text(node, "status", "nodeInfo", "kubeletVersion")));
            case "deployments" ->
                List.of(
                        column("Ready", object -> count(object, "readyReplicas") + "/" + replicas(object)),
                        column("Up-to-date", object -> count(object, "updatedReplicas")),
                        column("Available", object -> count(object, "availableReplicas")));
            case "statefulsets" ->
                List.of(column("Ready", object -> count(object, "readyReplicas") + "/" + replicas(object)));
            case "replicasets" ->
                List.of(
                        column("Desired", Columns::replicas),
                        column("Current", object -> count(object, "replicas")),
                        column("Ready", object -> count(object, "readyReplicas")));
            case "daemonsets" ->
                List.of(
                        column("Desired", object -> count(object, "desiredNumberScheduled")),
                        column("Current", object -> count(object, "currentNumberScheduled")),
                        column("Ready", object -> count(object, "numberReady")),
                        column("Up-to-date", object -> count(object, "updatedNumberScheduled")),
                        column("Available", object -> count(object, "numberAvailable")));
            case "jobs" ->
                List.of(
                        column("Status", Columns::jobStatus),
                        column("Completions", job -> count(job, "succeeded") + "/" + text(job, "spec", "completions")));
            case "cronjobs" ->
                List.of(
                        column("Schedule", job -> text(job, "spec", "schedule")),
                        column("Suspend", job -> text(job, "spec", "suspend")));
            default -> ownOfOthers(kind);
        };
    }

    private static List<Column> ownOfOthers(Kind kind) {
        return switch (kind.plural()) {
            case "services" ->
                List.of(
                        column("Type", service -> text(service, "spec", "type")),
                        column("Cluster-IP", service -> orNone(text(service, "spec", "clusterIP"))),
                        column("External-IP", service -> "<none>"),
                        column("Port(s)", Columns::ports));
            case "namespaces" -> List.of(column("Status", object -> text(object, "status", "phase")));
            case "persistentvolumes", "persistentvolumeclaims" -> volumes();
            case "secrets" ->
                List.of(
                        column("Type", secret -> text(secret, "type")),
                        column(
                                "Data",
                                secret -> Integer.toString(secret.path("data").size())));
            case "configmaps" ->
                List.of(column("Data", map -> Integer.toString(map.path("data").size())));
            case "events" -> events();
            default -> List.of();
        };
    }

    private static List<Column> volumes() {
        return List.of(
                column("Status", volume -> text(volume, "status", "phase")),
                column("Volume", volume -> text(volume, "spec", "volumeName")),
                column("Storage-Class", volume -> text(volume, "spec", "storageClassName")));
    }

    private static List<Column> events() {
        return List.of(
                new Column("Last Seen", false, (event, now) -> Tables.age(text(event, "lastTimestamp"), now)),
                column("Type", event -> text(event, "type")),
                column("Reason", event -> text(event, "reason")),
                column(
                        "Object",
                        event -> text(event, "involvedObject", "kind").toLowerCase(Locale.ROOT) + "/"
                                + text(event, "involvedObject", "name")),
                column("Message", event -> text(event, "message")));
    }

    private static List<Column> wide(Kind kind) {
        return switch (kind.plural()) {
            case "pods" ->
                List.of(
                        wide("IP", pod -> orNone(text(pod, "status", "podIP"))),
                        wide("Node", pod -> orNone(text(pod, "spec", "nodeName"))));
            case "nodes" ->
                List.of(
                        wide(
                                "Internal-IP",
                                node -> text(at(node, "status", "addresses").path(0), "address")),
                        wide("Container-Runtime", node -> text(node, "status", "nodeInfo", "containerRuntimeVersion")));
            case "deployments", "daemonsets", "jobs" -> List.of(wide("Images", Columns::images));
            default -> List.of();
        };
    }

    private interface Text {
        String of(JsonNode object);
    }

    private static Column column(String name, Text cell) {
        return new Column(name, false, (JsonNode object, Instant now) -> cell.of(object));
    }

    private static Column wide(String name, Text cell) {
        return new Column(name, true, (JsonNode object, Instant now) -> cell.of(object));
    }

    private static String count(JsonNode object, String field) {
        return Integer.toString(at(object, "status", field).asInt());
    }

    private static String replicas(JsonNode object) {
        return text(object, "spec", "replicas");
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "<none>" : value;
    }

    private static String nodeStatus(JsonNode node) {
        String ready = Nodes.ready(node) ? "Ready" : "NotReady";
        return at(node, "spec", "unschedulable").asBoolean() ? ready + ",SchedulingDisabled" : ready;
    }

    private static String roles(JsonNode node) {
        String prefix = "node-role.kubernetes.io/";
        return orNone(Json.map(at(node, "metadata", "labels")).keySet().stream()
                .filter(label -> label.startsWith(prefix))
                .map(label -> label.substring(prefix.length()))
                .collect(Collectors.joining(",")));
    }

    private static String jobStatus(JsonNode job) {
        return Json.items(at(job, "status", "conditions")).stream()
                .filter(condition -> text(condition, "status").equals("True"))
                .map(condition -> text(condition, "type"))
                .findFirst()
                .orElse("Running");
    }

    private static String ports(JsonNode service) {
        return orNone(Json.items(at(service, "spec", "ports")).stream()
                .map(port -> text(port, "port")
                        + (port.has("nodePort") ? ":" + text(port, "nodePort") : "")
                        + "/" + text(port, "protocol"))
                .collect(Collectors.joining(",")));
    }

    private static String images(JsonNode object) {
        return Json.items(at(object, "spec", "template", "spec", "containers")).stream()
                .map(container -> text(container, "image"))
                .collect(Collectors.joining(","));
    }
}
