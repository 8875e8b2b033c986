// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.player.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Authority;
import io.coeus.sandbox.coe.Client;
import io.coeus.sandbox.coe.Client.Answer;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MiniSwarmTest {
    private MiniSwarm.Standalone swarm;
    private Client client;

    @BeforeEach
    void start() {
        swarm = MiniSwarm.start(MiniSwarm.Options.defaults());
        client = new Client(swarm.url(), swarm.client("me"), swarm.authority().certificate());
    }

    @AfterEach
    void stop() {
        swarm.close();
    }

    private static ObjectNode yaml(String yaml) {
        return (ObjectNode) Json.readYaml(yaml);
    }

    private static ObjectNode service(String image, int replicas) {
        return yaml("""
                Name: web
                TaskTemplate:
                  ContainerSpec: {Image: "%s"}
                  RestartPolicy: {Delay: 20000000}
                Mode: {Replicated: {Replicas: %d}}
                UpdateConfig: {Parallelism: 1, FailureAction: pause}
                """.formatted(image, replicas));
    }

    private void create(ObjectNode service) throws Exception {
        assertThat(client.post("/v1.41/services/create", service).status()).isEqualTo(201);
    }

    private List<JsonNode> tasks(String state) throws Exception {
        return Json.items(client.get("/tasks").body()).stream()
                .filter(task -> Json.text(task, "Status", "State").equals(state))
                .toList();
    }

    private Answer update(ObjectNode spec) throws Exception {
        String version = client.get("/services/web").text("Version", "Index");
        return client.post("/services/web/update?version=" + version, spec);
    }

    @Test
    void a_service_runs_its_tasks_spread_over_the_nodes() throws Exception {
        create(service("nginx", 4));

        eventually(() -> assertThat(tasks("running")).hasSize(4));
        assertThat(tasks("running").stream()
                        .map(task -> Json.text(task, "NodeID"))
                        .distinct())
                .hasSize(2);
        JsonNode listed = client.get("/services?status=true").body().path(0);
        assertThat(listed.path("ServiceStatus").path("RunningTasks").asInt()).isEqualTo(4);
    }

    @Test
    void an_update_rolls_over_all_tasks_and_says_when_it_is_done() throws Exception {
        create(service("nginx:1", 3));
        eventually(() -> assertThat(tasks("running")).hasSize(3));

        assertThat(update(service("nginx:2", 3)).status()).isEqualTo(200);

        eventually(() -> assertThat(client.get("/services/web").text("UpdateStatus", "State"))
                .isEqualTo("completed"));
        assertThat(tasks("running")).allSatisfy(task -> assertThat(Json.text(task, "Spec", "ContainerSpec", "Image"))
                .isEqualTo("nginx:2"));
    }

    @Test
    void an_update_to_a_missing_image_pauses_or_rolls_back() throws Exception {
        create(service("nginx:1", 2));
        eventually(() -> assertThat(tasks("running")).hasSize(2));

        update(service("FAIL", 2));
        eventually(() -> assertThat(client.get("/services/web").text("UpdateStatus", "State"))
                .isEqualTo("paused"));
        assertThat(tasks("rejected").getFirst().path("Status").path("Err").asText())
                .startsWith("No such image");

        update(service("nginx:1", 2));
        eventually(() -> assertThat(tasks("running")).hasSize(2));
        ObjectNode careful = service("FAIL", 2);
        careful.withObjectProperty("UpdateConfig").put("FailureAction", "rollback");
        update(careful);

        eventually(() -> assertThat(client.get("/services/web").text("UpdateStatus", "State"))
                .isEqualTo("rollback_completed"));
        assertThat(client.get("/services/web").text("Spec", "TaskTemplate", "ContainerSpec", "Image"))
                .isEqualTo("nginx:1");
    }

    @Test
    void a_write_with_an_old_version_is_out_of_sequence() throws Exception {
        create(service("nginx", 1));
        String version = client.get("/services/web").text("Version", "Index");
        client.post("/services/web/update?version=" + version, service("nginx", 2));

        Answer refused = client.post("/services/web/update?version=" + version, service("nginx", 3));

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.text("message")).contains("update out of sequence");
    }

    @Test
    void a_constraint_that_no_node_meets_keeps_the_task_pending() throws Exception {
        ObjectNode service = service("nginx", 1);
        Json.within(service, "TaskTemplate", "Placement")
                .putArray("Constraints")
                .add("node.labels.zone==a");
        create(service);
        eventually(() -> assertThat(tasks("pending").toString()).contains("no suitable node"));

        swarm.swarm().addNode("node-a", false, Map.of("zone", "a"), "127.0.0.1");

        eventually(() -> assertThat(tasks("running")).hasSize(1));
    }

    @Test
    void tasks_of_a_lost_node_run_elsewhere() throws Exception {
        create(service("nginx", 2));
        eventually(() -> assertThat(tasks("running")).hasSize(2));

        swarm.swarm().setReady("node-1", false);

        String first = client.get("/nodes/node-0").text("ID");
        eventually(
                () -> assertThat(tasks("running")).hasSize(2).allSatisfy(task -> assertThat(Json.text(task, "NodeID"))
                        .isEqualTo(first)));
    }

    @Test
    void a_job_completes_and_a_removed_service_leaves_no_tasks() throws Exception {
        ObjectNode job = service("busybox", 1);
        job.putObject("Mode").putObject("ReplicatedJob").put("MaxConcurrent", 1).put("TotalCompletions", 2);
        create(job);
        eventually(() -> assertThat(tasks("complete")).hasSize(2));

        assertThat(client.delete("/services/web").status()).isEqualTo(200);

        eventually(() -> assertThat(client.get("/tasks").body()).isEmpty());
    }

    @Test
    void what_services_use_cannot_be_removed() throws Exception {
        client.post("/networks/create", yaml("{Name: net, Driver: overlay}"));
        client.post("/secrets/create", yaml("{Name: s, Data: eA==}"));
        ObjectNode service = service("nginx", 1);
        Json.within(service, "TaskTemplate").putArray("Networks").addObject().put("Target", "net");
        create(service);

        assertThat(client.delete("/networks/net").status()).isEqualTo(400);
        client.delete("/services/web");
        assertThat(client.delete("/networks/net").status()).isEqualTo(204);
        assertThat(client.get("/secrets/s").body().toString()).doesNotContain("eA==");
    }

    @Test
    void names_and_ports_are_used_once() throws Exception {
        ObjectNode service = service("nginx", 1);
        Json.within(service, "EndpointSpec")
                .putArray("Ports")
                .addObject()
                .put("TargetPort", 80)
                .put("PublishedPort", 8080);
        create(service);

        assertThat(client.post("/services/create", service).status()).isEqualTo(409);
        Answer port = client.post("/services/create", service.deepCopy().put("Name", "other"));
        assertThat(port.status()).isEqualTo(400);
        assertThat(port.text("message")).contains("port '8080' is already in use by service 'web'");
        assertThat(client.get("/services/nope").text("message")).isEqualTo("service nope not found");
    }

    @Test
    void clients_of_another_authority_are_not_let_in() {
        Client stranger = new Client(
                swarm.url(),
                Authority.create("other").client("me"),
                swarm.authority().certificate());

        assertThatThrownBy(() -> stranger.get("/_ping")).isInstanceOf(IOException.class);
    }
}
