// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents by which clients find the API; they need no token. */
public final class Discovery {
    private static final List<String> COLLECTIONS = List.of(
            "clustertemplates",
            "clusters",
            "quotas",
            "certificates",
            "mservices",
            "stats",
            "federations",
            "nodegroups",
            "credentials");

    private Discovery() {}

    /** What is at {@code /}. */
    public static Map<String, Object> root(String base) {
        var version = new LinkedHashMap<String, Object>();
        version.put("id", "v1");
        version.put("status", "CURRENT");
        version.put("min_version", MicroVersion.OLDEST.toString());
        version.put("max_version", MicroVersion.NEWEST.toString());
        version.put("links", List.of(Links.link("self", base + "/v1/")));
        var root = new LinkedHashMap<String, Object>();
        root.put("name", "OpenStack Magnum API");
        root.put("description", "Magnum is an OpenStack project which aims to provide container cluster management.");
        root.put("versions", List.of(version));
        return root;
    }

    /** What is at {@code /v1}. */
    public static Map<String, Object> version(String base) {
        var version = new LinkedHashMap<String, Object>();
        version.put("id", "v1");
        version.put(
                "media_types",
                List.of(Map.of("base", "application/json", "type", "application/vnd.openstack.magnum.v1+json")));
        version.put("links", List.of(Links.link("self", base + "/v1/"), describedBy()));
        COLLECTIONS.forEach(collection -> version.put(collection, links(base, collection)));
        return version;
    }

    private static Map<String, String> describedBy() {
        return Map.of(
                "rel",
                "describedby",
                "type",
                "text/html",
                "href",
                "https://docs.openstack.org/api-ref/container-infrastructure-management/");
    }

    private static List<Map<String, String>> links(String base, String collection) {
        String path = collection.equals("nodegroups") ? "clusters/{cluster_id}/nodegroups" : collection + "/";
        return List.of(Links.link("self", base + "/v1/" + path), Links.link("bookmark", base + "/" + path));
    }
}
