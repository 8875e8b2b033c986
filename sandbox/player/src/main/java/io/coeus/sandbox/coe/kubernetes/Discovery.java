// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;

/** The documents by which clients find out what the API has. */
final class Discovery {
    private static final String GROUP_VERSION_KIND = "x-kubernetes-group-version-kind";

    private Discovery() {}

    static ObjectNode version() {
        return Json.object()
                .put("major", "1")
                .put("minor", "30")
                .put("gitVersion", MiniKubernetes.VERSION)
                .put("gitCommit", "0000000000000000000000000000000000000000")
                .put("gitTreeState", "clean")
                .put("buildDate", "2024-01-01T00:00:00Z")
                .put("goVersion", "none")
                .put("compiler", "java")
                .put("platform", "linux/amd64");
    }

    static ObjectNode coreVersions() {
        ObjectNode versions = Json.object().put("kind", "APIVersions");
        versions.putArray("versions").add("v1");
        versions.putArray("serverAddressByClientCIDRs");
        return versions;
    }

    static ObjectNode groups() {
        ObjectNode list = Json.object().put("kind", "APIGroupList").put("apiVersion", "v1");
        ArrayNode groups = list.putArray("groups");
        apiVersions().stream().filter(version -> version.contains("/")).forEach(version -> groups.add(group(version)));
        return list;
    }

    /** One group by its name; refused when there is none. */
    static ObjectNode groupNamed(String name) {
        return apiVersions().stream()
                .filter(version -> version.startsWith(name + "/"))
                .findFirst()
                .map(version -> group(version).put("kind", "APIGroup").put("apiVersion", "v1"))
                .orElseThrow(Refusal::noSuchPath);
    }

    private static ObjectNode group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        ObjectNode version =
                Json.object().put("groupVersion", apiVersion).put("version", apiVersion.substring(slash + 1));
        ObjectNode group = Json.object().put("name", apiVersion.substring(0, slash));
        group.putArray("versions").add(version);
        group.set("preferredVersion", version);
        return group;
    }

    /** The resources of an apiVersion; refused when it has none. */
    static ObjectNode resources(String apiVersion) {
        List<Kind> kinds = kinds(apiVersion);
        if (kinds.isEmpty()) {
            throw Refusal.noSuchPath();
        }
        ObjectNode list = Json.object().put("kind", "APIResourceList").put("apiVersion", "v1");
        list.put("groupVersion", apiVersion);
        ArrayNode resources = list.putArray("resources");
        for (Kind kind : kinds) {
            ObjectNode resource = resource(resources, kind, "");
            Json.texts(List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"))
                    .forEach(resource.withArrayProperty("verbs")::add);
            kind.shortNames().forEach(resource.withArrayProperty("shortNames")::add);
            if (List.of("pods", "services", "deployments", "replicasets", "statefulsets", "daemonsets", "jobs")
                    .contains(kind.plural())) {
                resource.putArray("categories").add("all");
            }
            if (kind.hasStatus()) {
                parts(resource(resources, kind, "/status"));
            }
            if (kind.hasScale()) {
                parts(resource(resources, kind, "/scale")
                        .put("group", "autoscaling")
                        .put("version", "v1")
                        .put("kind", "Scale"));
            }
        }
        return list;
    }

    private static void parts(ObjectNode resource) {
        resource.putArray("verbs").add("get").add("patch").add("update");
    }

    private static ObjectNode resource(ArrayNode list, Kind kind, String part) {
        return list.addObject()
                .put("name", kind.plural() + part)
                .put("singularName", part.isEmpty() ? kind.singular() : "")
                .put("namespaced", kind.namespaced())
                .put("kind", kind.name());
    }

    static ObjectNode openApiIndex() {
        ObjectNode index = Json.object();
        for (String version : apiVersions()) {
            String path = (version.contains("/") ? "apis/" : "api/") + version;
            Json.within(index, "paths", path).put("serverRelativeURL", "/openapi/v3/" + path + "?hash=1");
        }
        return index;
    }

    /** Just enough OpenAPI for kubectl to leave the validation of fields to the server. */
    static ObjectNode openApi(String apiVersion) {
        ObjectNode document = Json.object().put("openapi", "3.0.0");
        document.putObject("info").put("title", "Kubernetes").put("version", MiniKubernetes.VERSION);
        ObjectNode paths = document.putObject("paths");
        for (Kind kind : kinds(apiVersion)) {
            ObjectNode patch = Json.within(paths, path(kind), "patch");
            patch.putObject(GROUP_VERSION_KIND)
                    .put("group", kind.group())
                    .put("version", kind.version())
                    .put("kind", kind.name());
            ArrayNode parameters = patch.putArray("parameters");
            List.of("dryRun", "fieldManager", "fieldValidation", "force")
                    .forEach(name -> parameters.addObject().put("name", name).put("in", "query"));
        }
        return document;
    }

    private static String path(Kind kind) {
        String root = kind.group().isEmpty() ? "/api/" : "/apis/";
        return root + kind.apiVersion() + (kind.namespaced() ? "/namespaces/{namespace}/" : "/") + kind.plural()
                + "/{name}";
    }

    private static List<Kind> kinds(String apiVersion) {
        return Kinds.ALL.stream()
                .filter(kind -> kind.apiVersion().equals(apiVersion))
                .toList();
    }

    private static List<String> apiVersions() {
        return Kinds.ALL.stream().map(Kind::apiVersion).distinct().toList();
    }
}
