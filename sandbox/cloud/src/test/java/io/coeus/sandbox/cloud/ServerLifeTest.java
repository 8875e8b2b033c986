// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerLifeTest {
    private static final String[] V252 = {"OpenStack-API-Version", "compute 2.52"};
    private static final String[] V23 = {"X-OpenStack-Nova-API-Version", "2.3"};

    private SandboxCloud cloud;
    private Cloud demo;
    private Cloud admin;
    private String image;
    private String network;

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxCloud.start(Options.forTests());
        demo = Cloud.login(cloud, "demo", "demo");
        admin = Cloud.login(cloud, "admin", "admin");
        image = demo.first("/image/v2/images?name=fedora-coreos", "images");
        network = demo.first("/network/v2.0/networks?name=private", "networks");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private String port() {
        ObjectNode port = Json.of("network_id", network, "name", "p");
        return demo.post("/network/v2.0/ports", Json.of("port", port)).id("port");
    }

    private ObjectNode order(String name) {
        return Json.of("name", name, "imageRef", image, "flavorRef", "m1.small");
    }

    private String boot(ObjectNode server) {
        Cloud.Answer made = demo.post("/compute/v2.1/servers", Json.of("server", server), V252);
        assertThat(made.status()).isEqualTo(202);
        return made.id("server");
    }

    private String volume(String name) {
        ObjectNode volume = Json.of("name", name, "size", 1, "metadata", Json.of("coeus:cluster", "c1"));
        String id = demo.post("/volume/v3/" + demo.project() + "/volumes", Json.of("volume", volume))
                .id("volume");
        demo.await("/volume/v3/" + demo.project() + "/volumes/" + id, "volume", "status", "available");
        return id;
    }

    @Test
    void bootsOnAGivenPortAndLetsItGoAgain() {
        String port = port();
        ObjectNode order = order("node-0").put("user_data", "I2Nsb3VkLWNvbmZpZwo=");
        order.set("networks", Json.list(Json.of("port", port)));
        order.set("metadata", Json.of("coeus:cluster", "c1"));
        order.set("tags", Json.list("coeus:cluster=c1"));

        demo.pause();
        String id = boot(order);
        String path = "/compute/v2.1/servers/" + id;

        assertThat(demo.get(path).body().path("server").path("status").asText()).isEqualTo("BUILD");
        demo.resume();
        demo.await(path, "server", "status", "ACTIVE");
        JsonNode bound = demo.get("/network/v2.0/ports/" + port).body().path("port");
        assertThat(bound.path("device_id").asText()).isEqualTo(id);
        assertThat(bound.path("device_owner").asText()).isEqualTo("compute:nova");
        assertThat(bound.path("status").asText()).isEqualTo("ACTIVE");
        JsonNode seen = admin.get(path, V23).body().path("server");
        assertThat(seen.path("OS-EXT-SRV-ATTR:user_data").asText()).isEqualTo("I2Nsb3VkLWNvbmZpZwo=");
        assertThat(seen.path("addresses").path("private").path(0).path("addr").asText())
                .isEqualTo(bound.path("fixed_ips").path(0).path("ip_address").asText());
        assertThat(demo.get(path, V23).body().path("server").has("OS-EXT-SRV-ATTR:user_data"))
                .isFalse();

        demo.pause();
        assertThat(demo.delete(path).status()).isEqualTo(204);
        assertThat(demo.get(path).status()).isEqualTo(200);
        demo.resume();
        demo.awaitGone(path);
        JsonNode free = demo.get("/network/v2.0/ports/" + port).body().path("port");
        assertThat(free.path("device_id").asText()).isEmpty();
        assertThat(free.path("status").asText()).isEqualTo("DOWN");
    }

    @Test
    void removesThePortsItMadeItself() {
        ObjectNode order = order("own-port");
        order.set("networks", Json.list(Json.of("uuid", network)));
        String id = boot(order);
        String path = "/compute/v2.1/servers/" + id;
        demo.await(path, "server", "status", "ACTIVE");
        assertThat(demo.get("/network/v2.0/ports?device_id=" + id).body().path("ports"))
                .hasSize(1);

        demo.delete(path);

        demo.awaitGone(path);
        assertThat(demo.get("/network/v2.0/ports?device_id=" + id).body().path("ports"))
                .isEmpty();
    }

    @Test
    void refusesAPortThatHasAServer() {
        ObjectNode order = order("first");
        order.set("networks", Json.list(Json.of("port", port())));
        demo.await("/compute/v2.1/servers/" + boot(order), "server", "status", "ACTIVE");

        Cloud.Answer second = demo.post("/compute/v2.1/servers", Json.of("server", order));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("conflictingRequest").path("message").asText())
                .endsWith("is still in use.");
    }

    @Test
    void attachesAndDetachesAVolume() {
        ObjectNode order = order("with-disk");
        order.set("networks", Json.list(Json.of("uuid", network)));
        String path = "/compute/v2.1/servers/" + boot(order);
        demo.await(path, "server", "status", "ACTIVE");
        String volume = volume("data");
        String volumePath = "/volume/v3/" + demo.project() + "/volumes/" + volume;

        ObjectNode attachment = Json.of("volumeId", volume);
        Cloud.Answer attached = demo.post(path + "/os-volume_attachments", Json.of("volumeAttachment", attachment));

        assertThat(attached.body().path("volumeAttachment").path("device").asText())
                .isEqualTo("/dev/sdb");
        demo.await(volumePath, "volume", "status", "in-use");
        assertThat(demo.delete(volumePath).status()).isEqualTo(400);
        assertThat(demo.delete(path + "/os-volume_attachments/" + volume).status())
                .isEqualTo(202);
        demo.await(volumePath, "volume", "status", "available");
        assertThat(demo.delete(volumePath).status()).isEqualTo(202);
        demo.awaitGone(volumePath);
    }

    @Test
    void bootsFromAVolumeThatGoesWithTheServer() {
        ObjectNode disk = Json.of("boot_index", 0, "uuid", image, "source_type", "image");
        disk.put("destination_type", "volume").put("volume_size", 5).put("delete_on_termination", true);
        ObjectNode order = Json.of("name", "bfv", "flavorRef", "m1.small");
        order.set("networks", Json.list(Json.of("uuid", network)));
        order.set("block_device_mapping_v2", Json.list(disk));
        String path = "/compute/v2.1/servers/" + boot(order);
        demo.await(path, "server", "status", "ACTIVE");
        String volumes = "/volume/v3/" + demo.project() + "/volumes";
        assertThat(demo.get(volumes).body().path("volumes")).hasSize(1);

        demo.delete(path);

        demo.awaitGone(path);
        demo.await(volumes, a -> a.body().path("volumes").isEmpty());
    }

    @Test
    void stopsStartsAndListsWhatChanged() {
        ObjectNode order = order("worker-1");
        order.set("networks", Json.list(Json.of("uuid", network)));
        String id = boot(order);
        String path = "/compute/v2.1/servers/" + id;
        demo.await(path, "server", "status", "ACTIVE");

        ObjectNode stop = Json.of("os-stop", null);
        assertThat(demo.post(path + "/action", stop).status()).isEqualTo(202);
        demo.await(path, "server", "status", "SHUTOFF");
        assertThat(demo.post(path + "/action", stop).status()).isEqualTo(409);
        assertThat(demo.post(path + "/action", Json.of("os-start", null)).status())
                .isEqualTo(202);
        demo.await(path, "server", "status", "ACTIVE");

        demo.delete(path);
        demo.awaitGone(path);
        String since = "/compute/v2.1/servers/detail?changes-since=2020-01-01T00:00:00Z&name=worker";
        assertThat(demo.get(since).body().path("servers").path(0).path("status").asText())
                .isEqualTo("DELETED");
        assertThat(demo.get("/compute/v2.1/servers?name=worker").body().path("servers"))
                .isEmpty();
    }

    @Test
    void endsInErrorWhenNoHostIsFound() {
        ObjectNode order = order("FAIL-1");
        order.set("networks", Json.list(Json.of("uuid", network)));

        String path = "/compute/v2.1/servers/" + boot(order);

        JsonNode server = demo.await(path, "server", "status", "ERROR").body().path("server");
        assertThat(server.path("fault").path("message").asText()).startsWith("No valid host was found.");
    }

    @Test
    void saysWhatIsWrongWithAnOrder() {
        Cloud.Answer flavor =
                demo.post("/compute/v2.1/servers", Json.of("server", order("x").put("flavorRef", "nope")));
        Cloud.Answer key =
                demo.post("/compute/v2.1/servers", Json.of("server", order("x").put("key_name", "nope")));
        Cloud.Answer version = demo.get("/compute/v2.1/servers", "OpenStack-API-Version", "compute 2.99");

        assertThat(flavor.status()).isEqualTo(400);
        assertThat(flavor.body().path("badRequest").path("message").asText())
                .isEqualTo("Flavor nope could not be found.");
        assertThat(key.body().path("badRequest").path("message").asText()).isEqualTo("Invalid key_name provided.");
        assertThat(version.status()).isEqualTo(406);
        assertThat(flavor.header("x-compute-request-id")).startsWith("req-");
        assertThat(flavor.header("x-openstack-request-id")).isEqualTo(flavor.header("x-compute-request-id"));
    }
}
