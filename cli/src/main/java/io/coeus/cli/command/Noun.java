// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.api.Path;
import io.coeus.cli.output.Column;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of thing the API has.
 *
 * @param name as people say it
 * @param path in the API
 * @param columns of its lists
 */
record Noun(String name, String path, List<Column> columns) {
    static final Noun TEMPLATE = noun(
            "template",
            "cluster-templates",
            "id",
            "name",
            "coe",
            "image=imageId",
            "flavor=flavorId",
            "server=serverType",
            "public=publicTemplate");
    static final Noun CLUSTER = noun(
            "cluster",
            "clusters",
            "id",
            "name",
            "coe",
            "state",
            "masters=masterCount",
            "nodes=nodeCount",
            "health",
            "api=apiAddress");
    static final Noun WORKLOAD = noun(
            "workload",
            "workloads",
            "id",
            "name",
            "cluster=clusterName",
            "coe",
            "image=spec.image",
            "state",
            "ready=readyReplicas",
            "wanted=spec.replicas");
    static final Noun VOLUME =
            noun("volume", "volumes", "id", "name", "state", "gib=sizeGib", "type=volumeType", "cinder=volumeId");
    static final Noun NETWORK =
            noun("network", "networks", "id", "name", "state", "cidr", "neutron=networkId", "subnet=subnetId");
    static final Noun OPERATION =
            noun("operation", "operations", "id", "kind", "on=aggregateName", "state", "reason=cause.detail");

    private static Noun noun(String name, String path, String... columns) {
        Stream<Column> age = Stream.of(Column.age("AGE", "createdAt"));
        return new Noun(
                name,
                path,
                Stream.concat(Stream.of(columns).map(Column::of), age).toList());
    }

    Path all() {
        return Path.of(path);
    }

    Path one(String idOrName) {
        return Path.of(path, idOrName);
    }
}
