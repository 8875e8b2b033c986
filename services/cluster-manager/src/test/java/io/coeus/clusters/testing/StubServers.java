// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.cloud.sweep.Sweepable;
import io.coeus.cloud.sweep.Thing;
import io.coeus.openstack.Tag;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Servers by id, each with the cluster it is tagged with and its name. */
@Mock
@ApplicationScoped
public class StubServers implements Sweepable {
    private final Map<String, Server> servers = new ConcurrentHashMap<>();

    private record Server(String clusterId, String name) {}

    public void add(String id, String clusterId, String name) {
        servers.put(id, new Server(clusterId, name));
    }

    public boolean has(String id) {
        return servers.containsKey(id);
    }

    @Override
    public List<Thing> tagged(String aggregateId, Tag tag) {
        return servers.entrySet().stream()
                .filter(each -> Tag.cluster(each.getValue().clusterId()).equals(tag))
                .map(each -> new Thing("nova.server", each.getValue().name(), each.getKey(), () -> {
                    servers.remove(each.getKey());
                }))
                .toList();
    }
}
