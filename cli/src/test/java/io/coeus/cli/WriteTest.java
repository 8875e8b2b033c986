// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteTest extends WithFakeCloud {
    private static final Map<String, String> OPERATION = Map.of("X-Operation-Id", "op1");
    private static final String CREATE = "POST /api/v1/clusters";
    private static final String FOLLOW = "GET /api/v1/operations/op1";

    @BeforeEach
    void start() {
        cloud.answer(CREATE, 202, OPERATION, "{\"id\":\"c1\",\"name\":\"blue\",\"state\":\"CREATING\"}")
                .answer("GET /api/v1/clusters/c1", 200, "{\"id\":\"c1\",\"state\":\"READY\"}");
    }

    @Test
    void follows_a_create_step_by_step_and_shows_the_result() {
        cloud.answer(FOLLOW, 404, "{}")
                .answer(FOLLOW, 200, operation("RUNNING", "ASKED", "\"waitingFor\":\"a port\","))
                .answer(FOLLOW, 200, operation("RUNNING", "ASKED", "\"waitingFor\":\"a port\","))
                .answer(FOLLOW, 200, operation("COMPLETED", "DONE", "\"endedAt\":\"2026-01-01T00:00:02Z\","));
        assertThat(cloud.run("cluster", "create", "blue", "-t", "k8s", "--nodes", "2", "--label", "a=b"))
                .isZero();
        assertThat(cloud.err().lines())
                .containsExactly(
                        "blue             prepare-network              … waiting for a port",
                        "blue             prepare-network              ✓ 2.0 s");
        assertThat(cloud.out()).contains("READY");
        JsonNode body = cloud.last(CREATE).body();
        assertThat(body.toString())
                .isEqualTo(
                        "{\"name\":\"blue\",\"clusterTemplateId\":\"k8s\",\"nodeCount\":2,\"labels\":{\"a\":\"b\"}}");
        assertThat(cloud.last(CREATE).headers()).containsKey("idempotency-key");
    }

    @Test
    void does_not_wait_when_told_so() {
        assertThat(cloud.run("cluster", "create", "blue", "-t", "k8s", "--no-wait"))
                .isZero();
        assertThat(cloud.err()).isEqualTo("operation op1\n");
        assertThat(cloud.out()).contains("CREATING");
    }

    @Test
    void fails_with_the_reason_and_what_to_do() {
        cloud.answer(FOLLOW, 200, """
                {"id":"op1","kind":"cluster.create","aggregateName":"blue","state":"UNDONE","steps":[],
                 "cause":{"detail":"No valid host.","remedy":"Choose a smaller flavor."}}""");
        assertThat(cloud.run("cluster", "create", "blue", "-t", "k8s")).isEqualTo(1);
        assertThat(cloud.err())
                .contains("cluster.create of blue failed: No valid host. Choose a smaller flavor.")
                .contains("coeus operation describe op1");
    }

    @Test
    void names_the_field_that_is_wrong() {
        cloud.answer("POST /api/v1/networks", 400, """
                {"detail":"is not a network.","field":"cidr","remedy":"Give one such as 10.1.0.0/24."}""");
        assertThat(cloud.run("network", "create", "n", "--cidr", "ten")).isEqualTo(1);
        assertThat(cloud.err()).isEqualTo("coeus: cidr: is not a network. Give one such as 10.1.0.0/24.\n");
    }

    @Test
    void builds_a_workload_from_a_file_with_options_over_it() throws IOException {
        cloud.answer("POST /api/v1/workloads", 202, "{\"id\":\"w\"}");
        Path file = Files.writeString(home.resolve("w.yaml"), """
                name: web
                spec: {image: nginx, replicas: 1, env: {A: b}}
                """);
        assertThat(cloud.run(
                        "workload",
                        "create",
                        "-f",
                        file.toString(),
                        "--cluster",
                        "blue",
                        "--replicas",
                        "3",
                        "--volume",
                        "data:/data:2",
                        "--volume",
                        "old:/old:9b2f-11",
                        "--port",
                        "80:8080",
                        "--network",
                        "n1"))
                .isZero();
        assertThat(cloud.last("POST /api/v1/workloads").body()).isEqualTo(Json.read("""
                {"name":"web","clusterId":"blue","spec":{"image":"nginx","replicas":3,"env":{"A":"b"},
                 "ports":[{"port":80,"protocol":"tcp","published":8080}],
                 "mounts":[{"name":"data","path":"/data","sizeGib":2},{"name":"old","path":"/old","volumeId":"9b2f-11"}],
                 "networks":[{"network":"n1"}]}}"""));
    }

    @Test
    void takes_the_command_of_a_workload_after_dashes() {
        cloud.answer("POST /api/v1/workloads", 202, "{\"id\":\"w\"}");
        assertThat(cloud.run("workload", "create", "w", "--cluster", "c", "--image", "i", "--", "sleep", "--help"))
                .isZero();
        assertThat(cloud.last("POST /api/v1/workloads").body().path("spec").path("command"))
                .hasToString("[\"sleep\",\"--help\"]");
    }

    @Test
    void waits_for_what_has_no_operation() {
        cloud.answer("POST /api/v1/networks", 202, "{\"id\":\"n\",\"state\":\"CREATING\"}")
                .answer("GET /api/v1/networks/n", 200, "{\"id\":\"n\",\"state\":\"CREATING\"}")
                .answer("GET /api/v1/networks/n", 200, "{\"id\":\"n\",\"state\":\"READY\"}");
        assertThat(cloud.run("network", "create", "n")).isZero();
        assertThat(cloud.out()).contains("READY");
        cloud.answer("POST /api/v1/volumes", 202, """
                {"id":"v","name":"data","state":"FAILED","reason":"Cinder has no room."}""");
        assertThat(cloud.run("volume", "create", "data", "--size", "1")).isEqualTo(1);
        assertThat(cloud.err()).contains("data is FAILED: Cinder has no room.");
    }

    @Test
    void deletes_several() {
        cloud.answer("DELETE /api/v1/volumes/a", 202, "{}").answer("DELETE /api/v1/volumes/b", 202, "{}");
        assertThat(cloud.run("volume", "delete", "a", "b")).isZero();
        assertThat(cloud.err()).contains("deleted volume a").contains("deleted volume b");
    }

    @Test
    void acts_on_a_stuck_operation_and_explains_it() {
        cloud.answer("POST /api/v1/operations/op1/retry", 202, "{}")
                .answer(FOLLOW, 200, operation("STUCK", "UNDO_FAILED", "\"requestIds\":[\"req-9\"],"));
        assertThat(cloud.run("operation", "retry", "op1")).isZero();
        assertThat(cloud.out())
                .contains("cluster.create blue  STUCK")
                .contains("└─")
                .contains("OpenStack requests: req-9");
    }

    private static String operation(String state, String step, String more) {
        return """
                {"id":"op1","kind":"cluster.create","aggregateName":"blue","state":"%s","createdAt":"2026-01-01T00:00:00Z",
                 "steps":[{"name":"prepare-network","service":"network-manager","stage":1,"state":"%s",%s
                 "startedAt":"2026-01-01T00:00:00Z","reason":null,"trouble":null}]}""".formatted(state, step, more);
    }
}
