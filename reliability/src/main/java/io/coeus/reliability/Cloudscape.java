// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coeus.openstack.rest.Request;
import io.coeus.sandbox.cloud.DirectCloud;
import io.coeus.sandbox.cloud.Options;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Service.Item;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cloud, what runs on its servers, and an eye on what is made twice. */
final class Cloudscape {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("neutron", "nova", "cinder", "octavia", "keystone", "ironic");
    private static final int SUCCESS = 2;

    /** By which verbs things come into use, and where their names are then: machines are there before. */
    private static final Map<String, String> NAMED = Map.of("POST", "name", "PATCH", "display_name");

    private final World world;
    private final DirectCloud cloud;
    private final Coe coe;
    private final Nodes nodes;

    Cloudscape(World world, long seed) {
        this.world = world;
        this.cloud = new DirectCloud(options(seed), world.time(), new Later());
        this.coe = new Coe(world);
        this.nodes = new Nodes(world, this, coe);
    }

    private static Options options(long seed) {
        Options standard = Options.standard();
        return new Options(
                standard.host(),
                standard.port(),
                standard.externalCidr(),
                "devcloud",
                standard.containerInfraUrl(),
                seed,
                new EnumMap<>(Setting.class));
    }

    URI identity() {
        return cloud.identity();
    }

    Coe coe() {
        return coe;
    }

    /** Lets a node do something; false when none has anything to do. */
    boolean play() {
        return nodes.play();
    }

    Reply call(Request request) {
        byte[] body = request.body() == null ? new byte[0] : request.body().getBytes(StandardCharsets.UTF_8);
        Reply reply = cloud.call(request.verb().name(), request.uri(), request.headers(), body);
        String named = NAMED.get(request.verb().name());
        if (named != null && reply.status() / 100 == SUCCESS && body.length > 0) {
            lookForTwins(read(body).findValue(named));
        }
        return reply;
    }

    /** Two live things of one kind and name, whose name is of our making, were created twice. */
    private void lookForTwins(@Nullable JsonNode names) {
        if (names == null || !names.asText().matches(".*-[0-9a-f]{8}-.*")) {
            return;
        }
        String name = names.asText();
        Map<String, Long> twins = items().filter(item -> item.name().equals(name))
                .collect(Collectors.groupingBy(Item::kind, Collectors.counting()));
        twins.forEach((kind, count) -> {
            if (count > 1) {
                world.witness().violated(count + " " + kind + " are named " + name);
            }
        });
    }

    /** Everything in the cloud. */
    Stream<Item> items() {
        return SERVICES.stream().flatMap(cloud::items);
    }

    Stream<Item> items(String service) {
        return cloud.items(service);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the cloud does by itself, in the world's time. */
    private final class Later implements Timer {
        @Override
        public void after(long millis, Runnable work) {
            world.agenda()
                    .after(Duration.ofMillis(millis).multipliedBy(world.chance().slowness()), work);
        }

        @Override
        public void close() {}
    }
}
