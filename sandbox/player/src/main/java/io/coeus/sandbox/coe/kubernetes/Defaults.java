// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the API server adds to a new object. */
final class Defaults {
    private Defaults() {}

    /** What is added once, when the object is made. */
    static void created(Registry registry, Key key, ObjectNode object) {
        switch (key.kind().plural()) {
            case "namespaces" -> namespace(object);
            case "pods" -> pod(object);
            case "jobs" -> jobSelector(object);
            case "persistentvolumeclaims" -> Json.within(object, "status").put("phase", "Pending");
            case "persistentvolumes" -> Json.within(object, "status").put("phase", "Available");
            default -> {}
        }
        written(registry, key, object);
    }

    /** What is added at every write. */
    static void written(Registry registry, Key key, ObjectNode object) {
        ObjectNode spec = key.kind().hasStatus() ? Json.within(object, "spec") : Json.object();
        switch (key.kind().plural()) {
            case "pods" -> podSpec(spec);
            case "services" -> service(registry, key, spec);
            case "secrets" -> secret(object);
            case "deployments" -> deployment(spec);
            case "replicasets", "statefulsets" -> absent(spec, "replicas", 1);
            case "daemonsets" -> podTemplate(spec);
            case "jobs" -> job(spec);
            case "cronjobs" -> absent(spec, "suspend", false);
            case "persistentvolumeclaims", "persistentvolumes" -> absent(spec, "volumeMode", "Filesystem");
            default -> {}
        }
        if (key.kind().hasStatus()) {
            Json.within(object, "status");
        }
    }

    private static void namespace(ObjectNode object) {
        Json.within(object, "status").put("phase", "Active");
        String name = text(object, "metadata", "name");
        Json.within(object, "metadata", "labels").put("kubernetes.io/metadata.name", name);
    }

    private static void pod(ObjectNode object) {
        absent(Json.within(object, "spec"), "serviceAccountName", "default");
        ObjectNode status = Json.within(object, "status");
        status.removeAll();
        status.put("phase", "Pending").put("qosClass", "BestEffort");
    }

    private static void podTemplate(ObjectNode spec) {
        podSpec(Json.within(spec, "template", "spec"));
    }

    private static void podSpec(ObjectNode spec) {
        absent(spec, "restartPolicy", "Always");
        absent(spec, "dnsPolicy", "ClusterFirst");
        absent(spec, "schedulerName", "default-scheduler");
        absent(spec, "terminationGracePeriodSeconds", 30);
        Json.within(spec, "securityContext");
        for (JsonNode container : Json.items(spec.path("containers"))) {
            ObjectNode each = (ObjectNode) container;
            boolean latest = !text(each, "image").matches(".*[:@][^/]*")
                    || text(each, "image").endsWith(":latest");
            absent(each, "imagePullPolicy", latest ? "Always" : "IfNotPresent");
            absent(each, "terminationMessagePath", "/dev/termination-log");
            Json.within(each, "resources");
            Json.items(each.path("ports")).forEach(port -> absent((ObjectNode) port, "protocol", "TCP"));
        }
    }

    private static void deployment(ObjectNode spec) {
        absent(spec, "replicas", 1);
        absent(spec, "revisionHistoryLimit", 10);
        absent(spec, "progressDeadlineSeconds", 600);
        ObjectNode strategy = Json.within(spec, "strategy");
        absent(strategy, "type", "RollingUpdate");
        if (text(strategy, "type").equals("RollingUpdate")) {
            absent(Json.within(strategy, "rollingUpdate"), "maxUnavailable", "25%");
            absent(Json.within(strategy, "rollingUpdate"), "maxSurge", "25%");
        }
        podTemplate(spec);
    }

    private static void job(ObjectNode spec) {
        absent(spec, "parallelism", 1);
        absent(spec, "completions", 1);
        absent(spec, "backoffLimit", 6);
        podTemplate(spec);
    }

    private static void jobSelector(ObjectNode object) {
        ObjectNode spec = Json.within(object, "spec");
        ObjectNode labels = Json.within(spec, "template", "metadata", "labels");
        labels.put("job-name", text(object, "metadata", "name"));
        labels.put("batch.kubernetes.io/job-name", text(object, "metadata", "name"));
        if (at(spec, "selector").isMissingNode()) {
            String uid = text(object, "metadata", "uid");
            labels.put("controller-uid", uid);
            Json.within(spec, "selector", "matchLabels").put("controller-uid", uid);
        }
    }

    private static void secret(ObjectNode object) {
        absent(object, "type", "Opaque");
        if (object.remove("stringData") instanceof ObjectNode plain) {
            ObjectNode data = Json.within(object, "data");
            Json.map(plain)
                    .forEach((name, value) ->
                            data.put(name, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static void service(Registry registry, Key key, ObjectNode spec) {
        absent(spec, "type", "ClusterIP");
        absent(spec, "sessionAffinity", "None");
        List<ObjectNode> others = registry.store().list(Kinds.SERVICES);
        if (!spec.has("clusterIP") && !text(spec, "type").equals("ExternalName")) {
            spec.put("clusterIP", address(key, others));
        }
        if (spec.has("clusterIP")) {
            spec.putArray("clusterIPs").add(text(spec, "clusterIP"));
        }
        boolean published = Set.of("NodePort", "LoadBalancer").contains(text(spec, "type"));
        for (JsonNode port : Json.items(spec.path("ports"))) {
            ObjectNode each = (ObjectNode) port;
            absent(each, "protocol", "TCP");
            if (!each.has("targetPort")) {
                each.set("targetPort", each.path("port"));
            }
            if (published && each.path("nodePort").asInt() == 0) {
                each.put("nodePort", nodePort(others, spec));
            }
        }
        if (published) {
            absent(spec, "externalTrafficPolicy", "Cluster");
        }
    }

    private static String address(Key key, List<ObjectNode> others) {
        if (key.equals(new Key(Kinds.SERVICES, "default", "kubernetes"))) {
            return "10.254.0.1";
        }
        Set<String> taken =
                others.stream().map(other -> text(other, "spec", "clusterIP")).collect(Collectors.toSet());
        return IntStream.range(258, 65_000)
                .mapToObj(n -> "10.254." + n / 256 + "." + n % 256)
                .filter(Predicate.not(taken::contains))
                .findFirst()
                .orElseThrow();
    }

    private static int nodePort(List<ObjectNode> others, ObjectNode own) {
        Set<Integer> taken = others.stream()
                .flatMap(other -> Json.items(at(other, "spec", "ports")).stream())
                .map(port -> port.path("nodePort").asInt())
                .collect(Collectors.toSet());
        Json.items(own.path("ports"))
                .forEach(port -> taken.add(port.path("nodePort").asInt()));
        return IntStream.range(30_000, 32_768)
                .filter(port -> !taken.contains(port))
                .findFirst()
                .orElseThrow();
    }

    /** A hash for the pod template of a deployment, as long as the real one. */
    static String hash(JsonNode template) {
        return Integer.toUnsignedString(template.hashCode(), 36) + "x";
    }

    static String podName(String prefix) {
        return prefix + "-" + Ids.suffix();
    }

    private static void absent(ObjectNode object, String field, String value) {
        if (!object.has(field)) {
            object.put(field, value);
        }
    }

    private static void absent(ObjectNode object, String field, int value) {
        if (!object.has(field)) {
            object.put(field, value);
        }
    }

    private static void absent(ObjectNode object, String field, boolean value) {
        if (!object.has(field)) {
            object.put(field, value);
        }
    }
}
