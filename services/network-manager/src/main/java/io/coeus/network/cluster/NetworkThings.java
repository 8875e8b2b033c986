// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.sweep.Sweepable;
import io.coeus.cloud.sweep.Thing;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.Tag;
import io.coeus.openstack.loadbalancer.LoadBalancing;
import io.coeus.openstack.network.Networking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What bears a tag in Neutron and Octavia. */
@ApplicationScoped
class NetworkThings implements Sweepable {
    private final Clouds clouds;

    NetworkThings(Clouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public List<Thing> tagged(String aggregateId, Tag tag) {
        return of(clouds.on(clouds.forDeletion(aggregateId)), tag);
    }

    /** All of it, what uses something before what is used. */
    static List<Thing> of(Cloud cloud, Tag tag) {
        var neutron = cloud.networking();
        return Stream.of(
                        balancers(cloud.loadBalancing(), tag),
                        neutron.floatingIps().listByTag(tag).stream()
                                .map(it -> new Thing(Kinds.FLOATING_IP, it.ip(), it.id(), () -> neutron.floatingIps()
                                        .delete(it.id()))),
                        neutron.ports().listByTag(tag).stream()
                                .map(it -> new Thing(Kinds.PORT, it.name(), it.id(), () -> neutron.ports()
                                        .delete(it.id()))),
                        networks(neutron, tag),
                        neutron.securityGroups().listByTag(tag).stream()
                                .map(it -> new Thing(
                                        Kinds.SECURITY_GROUP, it.name(), it.id(), () -> neutron.securityGroups()
                                                .delete(it.id()))))
                .flatMap(things -> things)
                .toList();
    }

    private static Stream<Thing> balancers(LoadBalancing octavia, Tag tag) {
        return octavia.offered()
                ? octavia.loadBalancers().listByTag(tag).stream()
                        .map(it -> new Thing(Kinds.LOAD_BALANCER, it.name(), it.id(), () -> octavia.loadBalancers()
                                .delete(it.id())))
                : Stream.of();
    }

    private static Stream<Thing> networks(Networking neutron, Tag tag) {
        return Stream.of(
                        neutron.routers().listByTag(tag).stream()
                                .map(it -> new Thing(Kinds.ROUTER, it.name(), it.id(), () -> neutron.routers()
                                        .delete(it.id()))),
                        neutron.subnets().listByTag(tag).stream()
                                .map(it -> new Thing(Kinds.SUBNET, it.name(), it.id(), () -> neutron.subnets()
                                        .delete(it.id()))),
                        neutron.networks().listByTag(tag).stream()
                                .map(it -> new Thing(Kinds.NETWORK, it.name(), it.id(), () -> neutron.networks()
                                        .delete(it.id()))))
                .flatMap(things -> things);
    }
}
