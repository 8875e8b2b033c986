// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.auth.authority.Notary;
import io.coeus.baremetal.machine.UserDataSource;
import io.coeus.cloud.AccessDesk;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.cluster.Identities;
import io.coeus.clusters.create.Handover;
import io.coeus.clusters.join.Certificates;
import io.coeus.kernel.Ids;
import io.coeus.messaging.Database;
import io.coeus.messaging.kafka.OutboxRow;
import io.coeus.messaging.kafka.Publisher;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.CloudSettings;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.rest.Exchange;
import io.coeus.openstack.rest.GovernorSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** Starts processes of the services and gives them what stands in for the machine and the network. */
final class Factory {
    private final World world;
    private final Cloudscape cloud;
    private final Random random;
    private final Ids ids;

    Factory(World world, Cloudscape cloud, long seed) {
        this.world = world;
        this.cloud = cloud;
        this.random = new Random(seed ^ 0x5deece66dL);
        this.ids = new Ids(() -> new UUID(random.nextLong(), random.nextLong()));
    }

    private static final Map<Service, Configuration> CONFIGURATIONS = configurations();

    private static Map<Service, Configuration> configurations() {
        Map<Service, Configuration> all = new HashMap<>();
        for (Service service : Service.values()) {
            all.put(service, Configuration.of(service, service.id(), "http://cloud/identity/v3"));
        }
        return all;
    }

    Replica process(Service service, Host host) {
        Map<Class<?>, Object> given = new HashMap<>();
        Peers peers = new Peers(world);
        given.put(Clock.class, world.time());
        given.put(Ids.class, ids);
        given.put(MeterRegistry.class, new CompositeMeterRegistry());
        given.put(OpenTelemetry.class, OpenTelemetry.noop());
        given.put(Database.class, new StoppableDatabase(world, host, world.schema(service)));
        given.put(Publisher.class, new Publishing());
        given.put(OpenStack.class, openStack());
        given.put(AccessDesk.class, peers);
        given.put(Handover.class, peers);
        given.put(Certificates.class, peers);
        given.put(Identities.class, peers);
        given.put(UserDataSource.class, peers);
        given.put(Notary.class, new PlainNotary());
        given.put(Engines.class, new OneEngine(cloud.coe(), peers));
        return new Replica(world, service, host, given, Objects.requireNonNull(CONFIGURATIONS.get(service)));
    }

    private OpenStack openStack() {
        CallListener nobody = call -> {};
        Exchange exchange = new Exchange(
                new CloudTransport(world, cloud),
                GovernorSettings.defaults(),
                nobody,
                world.time(),
                pause -> world.tasks().rest(world.time().instant().plus(pause)),
                new Random(random.nextLong()));
        return new OpenStack(exchange, CloudSettings.of(cloud.identity()));
    }

    /** Sends to the broker of this world. */
    private final class Publishing implements Publisher {
        @Override
        public Result publish(List<OutboxRow> rows) {
            String service = Objects.requireNonNull(Host.current()).service();
            world.at(Point.BEFORE_PUBLISH);
            List<Long> sent = new ArrayList<>();
            for (OutboxRow row : rows) {
                world.broker().publish(service, row);
                sent.add(row.id());
            }
            world.at(Point.AFTER_PUBLISH);
            return new Result(sent, null);
        }

        @Override
        public void drop() {}
    }
}
