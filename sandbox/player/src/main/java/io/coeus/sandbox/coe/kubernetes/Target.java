// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the path of a request names.
 *
 * @param namespace "" for all or none
 * @param name "" for the collection
 * @param part "" for the object itself, or a subresource
 */
record Target(Kind kind, String namespace, String name, String part) {
    private static final Set<String> OWN_PARTS = Set.of("status", "finalize");

    /** Reads /api/v1/… and /apis/group/version/…; empty when no known resource is named. */
    static Optional<Target> parse(List<String> path) {
        boolean core = path.getFirst().equals("api");
        int from = core ? 2 : 3;
        if (path.size() <= from) {
            return Optional.empty();
        }
        String group = core ? "" : path.get(1);
        String version = path.get(from - 1);
        List<String> rest = path.subList(from, path.size());
        boolean inside = rest.size() >= 3 && rest.getFirst().equals("namespaces") && !OWN_PARTS.contains(rest.get(2));
        String namespace = inside ? rest.get(1) : "";
        List<String> own = inside ? rest.subList(2, rest.size()) : rest;
        return Kinds.find(group, version, own.getFirst())
                .filter(kind -> own.size() <= 3 && (kind.namespaced() || !inside))
                .map(kind -> new Target(kind, namespace, part(own, 1), part(own, 2)));
    }

    private static String part(List<String> path, int index) {
        return index < path.size() ? path.get(index) : "";
    }

    Key key() {
        return new Key(kind, namespace, name);
    }
}
