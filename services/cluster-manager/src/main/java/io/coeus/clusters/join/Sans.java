// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Node;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Names under which a node may be called, for its server certificate. */
public final class Sans {
    private static final List<String> OF_EVERY_API =
            List.of("localhost", "127.0.0.1", "kubernetes", "kubernetes.default", "10.96.0.1", "10.254.0.1");

    private Sans() {}

    /** The node's own names, and those of the API where it serves that. */
    public static List<String> of(Cluster cluster, Node node) {
        var own = Stream.of(node.name(), node.link().fixedIp(), node.link().floatingIp())
                .filter(Objects::nonNull);
        var shared = node.master()
                ? Stream.concat(cluster.access().sans().stream(), OF_EVERY_API.stream())
                : Stream.<String>empty();
        return Stream.concat(own, shared).distinct().toList();
    }
}
