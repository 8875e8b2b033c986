// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.player.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Client;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.player.FakeCloud.Node;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
    private static final String CLUSTER = "11111111-2222-3333-4444-555555555555";
    private static final String IP = "127.71.0.5";
    private static final int PORT = 16_443;

    @TempDir
    Path dir;

    private FakeCloud cloud;
    private Player player;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        cloud = new FakeCloud();
        player = newPlayer();
        client = new Client(
                "https://" + IP + ":" + PORT, cloud.ca.client("me", "system:masters"), cloud.ca.certificate());
    }

    private Player newPlayer() throws IOException {
        String userData = cloud.url() + "/user-data/{cluster}/{node}";
        return Player.start(new Settings(cloud.login(), Duration.ofMillis(100), 0, dir, null, userData, "internal"));
    }

    @AfterEach
    void stop() {
        player.close();
        cloud.close();
    }

    private static Node master(String coe) {
        return new Node(CLUSTER, coe, "mine-master-0", true, IP, PORT, null);
    }

    private static Node worker(String coe) {
        return new Node(CLUSTER, coe, "mine-worker-0", false, IP, PORT, null);
    }

    private Client client() {
        return client;
    }

    private List<String> readyNodes() throws InterruptedException {
        return nodes(client).stream()
                .filter(PlayerTest::ready)
                .map(node -> Json.text(node, "metadata", "name"))
                .toList();
    }

    private static List<JsonNode> nodes(Client client) throws InterruptedException {
        try {
            return Json.items(client.get("/api/v1/nodes").body().path("items"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean ready(JsonNode node) {
        return Json.items(Json.at(node, "status", "conditions")).stream()
                .anyMatch(condition -> Json.text(condition, "type").equals("Ready")
                        && Json.text(condition, "status").equals("True"));
    }

    @Test
    void a_booted_master_joins_reports_and_serves_kubernetes_at_its_floating_ip() throws Exception {
        cloud.boot("s1", worker("kubernetes"));
        cloud.boot("s0", master("kubernetes"));

        eventually(() -> assertThat(cloud.phases("mine-worker-0")).contains("ready"));
        eventually(() -> assertThat(cloud.phases("mine-master-0")).containsExactly("bootstrapping", "ready"));
        eventually(() -> assertThat(readyNodes()).containsExactly("mine-master-0", "mine-worker-0"));
        assertThat(client().get("/api/v1/nodes/mine-worker-0").text("metadata", "name"))
                .isEqualTo("mine-worker-0");
    }

    @Test
    void a_node_mounts_the_volumes_it_is_told_to_and_says_so() throws Exception {
        cloud.wanted.add("volume-1");
        cloud.boot("s0", master("swarm"));

        eventually(() -> assertThat(cloud.mounted.get("mine-master-0"))
                .isEqualTo("[{\"volumeId\":\"volume-1\",\"state\":\"mounted\"}]"));
    }

    @Test
    void a_swarm_asks_for_client_certificates_of_its_cluster() throws Exception {
        cloud.boot("s0", master("swarm"));
        cloud.boot("s1", worker("swarm"));

        eventually(() -> assertThat(cloud.phases("mine-worker-0")).contains("ready"));
        assertThat(client().get("/v1.41/info").text("Swarm", "LocalNodeState")).isEqualTo("active");
        assertThat(client().get("/nodes").body()).hasSize(2);
    }

    @Test
    void a_lost_answer_to_joining_is_asked_for_again_with_the_same_requests() throws Exception {
        cloud.joinsToLose.set(2);
        cloud.boot("s0", master("kubernetes"));

        eventually(() -> assertThat(cloud.phases("mine-master-0")).contains("ready"));
    }

    @Test
    void a_wrong_token_makes_a_failed_node_and_no_api() throws Exception {
        cloud.joined.put("mine-master-0", "somebody else");
        cloud.boot("s0", master("kubernetes"));

        eventually(() -> assertThat(status().toString()).contains("\"failed\"", "WRONG_NODE_TOKEN"));
        assertThatThrownBy(() -> client().get("/version")).isInstanceOf(ConnectException.class);
    }

    private JsonNode status() throws IOException {
        return Http.plain().get(player.status(), Map.of()).body();
    }

    @Test
    void a_deleted_worker_leaves_the_cluster_and_the_last_master_ends_it() throws Exception {
        cloud.boot("s0", master("kubernetes"));
        cloud.boot("s1", worker("kubernetes"));
        eventually(() -> assertThat(cloud.phases("mine-worker-0")).contains("ready"));

        cloud.delete("s1");
        eventually(() -> assertThat(readyNodes()).containsExactly("mine-master-0"));
        cloud.delete("s0");

        eventually(() -> assertThatThrownBy(() -> client().get("/version")).isInstanceOf(ConnectException.class));
        eventually(() -> assertThat(dir.resolve("machines")).isEmptyDirectory());
        assertThat(dir.resolve("clusters")).isEmptyDirectory();
    }

    @Test
    void a_server_that_is_switched_off_comes_back_without_joining_again() throws Exception {
        cloud.boot("s0", master("kubernetes"));
        cloud.boot("s1", worker("kubernetes"));
        eventually(() -> assertThat(readyNodes()).hasSize(2));

        cloud.status("s1", "SHUTOFF");
        eventually(() -> assertThat(readyNodes()).containsExactly("mine-master-0"));
        cloud.status("s1", "ACTIVE");

        eventually(() -> assertThat(readyNodes()).hasSize(2));
    }

    @Test
    void the_next_player_goes_on_even_while_the_cloud_is_away() throws Exception {
        cloud.boot("s0", master("kubernetes"));
        eventually(() -> assertThat(cloud.phases("mine-master-0")).contains("ready"));
        JsonNode map = Json.read("{\"metadata\":{\"name\":\"kept\"},\"data\":{\"a\":\"b\"}}".getBytes(UTF_8));
        assertThat(client().post("/api/v1/namespaces/default/configmaps", map).status())
                .isEqualTo(201);

        player.close();
        cloud.broken = true;
        player = newPlayer();

        eventually(() -> assertThat(status().toString()).contains("\"ready\""));
        assertThat(client().get("/api/v1/namespaces/default/configmaps/kept").text("data", "a"))
                .isEqualTo("b");
        assertThat(cloud.phases("mine-master-0")).containsExactly("bootstrapping", "ready");
        assertThat(Http.plain()
                        .get(player.status().resolve("/health"), Map.of())
                        .status())
                .isEqualTo(503);
    }

    @Test
    void a_second_master_takes_over_the_shared_address() throws Exception {
        String vip = "127.71.0.9";
        cloud.boot("s0", new Node(CLUSTER, "kubernetes", "m0", true, "127.71.0.6", PORT, vip));
        eventually(() -> assertThat(cloud.phases("m0")).contains("ready"));
        cloud.boot("s1", new Node(CLUSTER, "kubernetes", "m1", true, "127.71.0.7", PORT, vip));
        eventually(() -> assertThat(cloud.phases("m1")).contains("ready"));
        cloud.delete("s0");

        Client shared = new Client(
                "https://" + vip + ":" + PORT, cloud.ca.client("me", "system:masters"), cloud.ca.certificate());
        eventually(() -> assertThat(nodes(shared).toString()).contains("\"m1\"").doesNotContain("\"m0\""));
    }

    @Test
    void a_bare_metal_machine_is_played_from_its_config_drive() throws Exception {
        var machine = Json.object().put("uuid", "bm0").put("provision_state", "active");
        machine.putObject("instance_info")
                .put("coeus:cluster", CLUSTER)
                .putObject("configdrive")
                .put("user_data", FakeCloud.userData(cloud.nodeJson(master("swarm"))));
        cloud.machines.put("bm0", machine);

        eventually(() -> assertThat(cloud.phases("mine-master-0")).contains("ready"));
        cloud.machines.remove("bm0");

        eventually(() -> assertThat(status()).isEmpty());
    }

    @Test
    void a_machine_whose_config_drive_is_hidden_is_played_from_what_coeus_says() throws Exception {
        cloud.hidden.put("mine-master-0", FakeCloud.userData(cloud.nodeJson(master("swarm"))));
        var machine = Json.object().put("uuid", "bm0").put("provision_state", "active");
        machine.putObject("instance_info")
                .put("coeus:cluster", CLUSTER)
                .put("display_name", "mine-master-0")
                .put("configdrive", "******");
        cloud.machines.put("bm0", machine);

        eventually(() -> assertThat(cloud.phases("mine-master-0")).contains("ready"));
    }
}
