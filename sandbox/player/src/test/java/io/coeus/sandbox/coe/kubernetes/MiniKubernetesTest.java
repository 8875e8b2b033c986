// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.player.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Client;
import io.coeus.sandbox.coe.Client.Answer;
import io.coeus.sandbox.coe.Json;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MiniKubernetesTest {
    private static final String PODS = "/api/v1/namespaces/default/pods";
    private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/default/deployments";
    private static final String MAPS = "/api/v1/namespaces/default/configmaps";

    private MiniKubernetes.Standalone kubernetes;
    private Client client;

    @BeforeEach
    void start() {
        kubernetes = MiniKubernetes.start(MiniKubernetes.Options.defaults());
        client = new Client(
                kubernetes.url(), kubernetes.admin(), kubernetes.authority().certificate());
    }

    @AfterEach
    void stop() {
        kubernetes.close();
    }

    private static ObjectNode yaml(String yaml) {
        return (ObjectNode) Json.readYaml(yaml);
    }

    private static ObjectNode deployment(String image, int replicas) {
        return yaml("""
                metadata: {name: web}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: c, image: "%s"}]}
                """.formatted(replicas, image));
    }

    private List<JsonNode> pods() throws Exception {
        return Json.items(client.get(PODS + "?labelSelector=app%3Dweb").body().path("items"));
    }

    private void ready(int count) throws Exception {
        eventually(() -> {
            JsonNode status = client.get(DEPLOYMENTS + "/web").body().path("status");
            assertThat(status.path("readyReplicas").asInt()).isEqualTo(count);
            assertThat(status.path("updatedReplicas").asInt()).isEqualTo(count);
            assertThat(pods()).hasSize(count);
        });
    }

    @Test
    void a_deployment_runs_its_pods_on_ready_nodes() throws Exception {
        assertThat(client.post(DEPLOYMENTS, deployment("nginx", 3)).status()).isEqualTo(201);

        ready(3);
        assertThat(pods()).allSatisfy(pod -> {
            assertThat(Json.text(pod, "status", "podIP")).isNotEmpty();
            assertThat(Json.text(pod, "spec", "nodeName")).startsWith("node-");
        });
    }

    @Test
    void an_image_that_cannot_be_pulled_leaves_the_old_pods_running() throws Exception {
        client.post(DEPLOYMENTS, deployment("nginx", 2));
        ready(2);

        client.send(
                "PATCH",
                DEPLOYMENTS + "/web",
                "application/merge-patch+json",
                "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"FAIL\"}]}}}}");

        eventually(() -> assertThat(pods().toString()).contains("ImagePullBackOff"));
        assertThat(client.get(DEPLOYMENTS + "/web")
                        .body()
                        .path("status")
                        .path("readyReplicas")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void deleting_a_deployment_takes_its_pods_along() throws Exception {
        client.post(DEPLOYMENTS, deployment("nginx", 2));
        ready(2);

        client.delete(DEPLOYMENTS + "/web");

        eventually(() -> assertThat(pods()).isEmpty());
    }

    @Test
    void pods_of_a_removed_node_move() throws Exception {
        client.post(DEPLOYMENTS, deployment("nginx", 2));
        ready(2);

        kubernetes.cluster().removeNode("node-0");

        eventually(() -> {
            ready(2);
            assertThat(pods()).allSatisfy(pod -> assertThat(Json.text(pod, "spec", "nodeName"))
                    .isEqualTo("node-1"));
        });
    }

    @Test
    void a_pod_waits_for_the_node_it_selects() throws Exception {
        ObjectNode pod =
                yaml("{metadata: {name: p}, spec: {nodeSelector: {zone: a}, containers: [{name: c, image: i}]}}");
        client.post(PODS, pod);
        eventually(
                () -> assertThat(client.get(PODS + "/p").body().path("status").toString())
                        .contains("Unschedulable"));

        kubernetes.cluster().addNode("node-a", Map.of("zone", "a"), "127.0.0.1");

        eventually(() ->
                assertThat(client.get(PODS + "/p").text("status", "phase")).isEqualTo("Running"));
    }

    @Test
    void a_job_completes_and_a_crashing_one_fails() throws Exception {
        String jobs = "/apis/batch/v1/namespaces/default/jobs";
        for (String image : List.of("busybox", "CRASH")) {
            ObjectNode job = yaml("""
                    metadata: {name: %s}
                    spec:
                      backoffLimit: 1
                      template: {spec: {restartPolicy: Never, containers: [{name: c, image: %s}]}}
                    """.formatted(image.toLowerCase(Locale.ROOT), image));
            assertThat(client.post(jobs, job).status()).isEqualTo(201);
        }

        eventually(() ->
                assertThat(client.get(jobs + "/busybox").body().toString()).contains("\"type\":\"Complete\""));
        eventually(
                () -> assertThat(client.get(jobs + "/crash").body().toString()).contains("BackoffLimitExceeded"));
    }

    @Test
    void a_daemon_set_covers_new_nodes() throws Exception {
        String sets = "/apis/apps/v1/namespaces/default/daemonsets";
        client.post(sets, deployment("agent", 1));
        kubernetes.cluster().addNode("node-2", Map.of(), "127.0.0.1");

        eventually(() -> assertThat(client.get(sets + "/web")
                        .body()
                        .path("status")
                        .path("numberReady")
                        .asInt())
                .isEqualTo(3));
    }

    @Test
    void a_write_with_an_old_version_is_a_conflict() throws Exception {
        Answer made = client.post(MAPS, yaml("{metadata: {name: m}, data: {a: b}}"));
        ObjectNode stale = made.body().deepCopy();
        client.put(MAPS + "/m", yaml("{metadata: {name: m}, data: {a: c}}"));

        Answer refused = client.put(MAPS + "/m", stale);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("reason")).isEqualTo("Conflict");
        assertThat(client.post(MAPS, stale).text("reason")).isEqualTo("AlreadyExists");
    }

    @Test
    void a_watch_tells_of_what_enters_changes_and_leaves_a_selection() throws Exception {
        String revision = client.get(MAPS).text("metadata", "resourceVersion");
        client.post(MAPS, yaml("{metadata: {name: other}}"));
        client.post(MAPS, yaml("{metadata: {name: m, labels: {x: '1'}}}"));
        client.put(MAPS + "/m", yaml("{metadata: {name: m, labels: {x: '1'}}, data: {a: b}}"));
        client.put(MAPS + "/m", yaml("{metadata: {name: m}, data: {a: b}}"));

        String query = "?watch=1&timeoutSeconds=1&labelSelector=x%3D1&resourceVersion=" + revision;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.stream(MAPS + query), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().map(line -> Json.text(Json.read(line.getBytes(StandardCharsets.UTF_8)), "type")))
                    .containsExactly("ADDED", "MODIFIED", "DELETED");
        }
    }

    @Test
    void server_side_apply_makes_changes_and_forgets_what_is_no_longer_applied() throws Exception {
        String path = MAPS + "/m?fieldManager=me&force=true";
        String type = "application/apply-patch+yaml";
        String head = "{apiVersion: v1, kind: ConfigMap, metadata: {name: m}, data: ";
        assertThat(client.send("PATCH", path, type, head + "{a: '1', b: '2'}}").status())
                .isEqualTo(201);
        client.send("PATCH", MAPS + "/m", "application/merge-patch+json", "{\"data\":{\"c\":\"3\"}}");

        Answer applied = client.send("PATCH", path, type, head + "{a: '9'}}");

        assertThat(applied.status()).isEqualTo(200);
        assertThat(Json.map(applied.body().path("data"))).isEqualTo(Map.of("a", "9", "c", "3"));
    }

    @Test
    void only_masters_may_do_everything() throws Exception {
        Client node = new Client(
                kubernetes.url(),
                kubernetes.client("system:node:node-0", "system:nodes"),
                kubernetes.authority().certificate());
        Client stranger = new Client(
                kubernetes.url(),
                kubernetes.client("someone"),
                kubernetes.authority().certificate());

        assertThat(node.get("/api/v1/nodes").status()).isEqualTo(200);
        assertThat(node.delete("/api/v1/nodes/node-1").status()).isEqualTo(403);
        assertThat(node.post(MAPS, yaml("{metadata: {name: m}}")).status()).isEqualTo(403);
        assertThat(stranger.get("/api/v1/nodes").text("reason")).isEqualTo("Forbidden");
        assertThat(stranger.get("/version").status()).isEqualTo(200);
    }

    @Test
    void errors_are_statuses_that_name_the_field() throws Exception {
        Answer noName = client.post(PODS, yaml("{spec: {containers: [{name: c, image: i}]}}"));
        assertThat(noName.status()).isEqualTo(422);
        assertThat(noName.text("message")).contains("metadata.name");

        Answer noImage = client.post(PODS, yaml("{metadata: {name: p}, spec: {containers: [{name: c}]}}"));
        assertThat(noImage.text("message")).contains("spec.containers[0].image");
        assertThat(client.get(PODS + "/nope").text("message")).isEqualTo("pods \"nope\" not found");
        assertThat(client.get("/apis/nope/v1/things").status()).isEqualTo(404);
        assertThat(client.send("POST", MAPS, "application/json", "{").status()).isEqualTo(400);
    }

    @Test
    void a_deleted_namespace_takes_everything_along() throws Exception {
        client.post("/api/v1/namespaces", yaml("{metadata: {name: n}}"));
        client.post("/api/v1/namespaces/n/configmaps", yaml("{metadata: {name: m}}"));

        client.delete("/api/v1/namespaces/n");

        eventually(() -> assertThat(client.get("/api/v1/namespaces/n").status()).isEqualTo(404));
        assertThat(client.get("/api/v1/namespaces/n/configmaps").body().path("items"))
                .isEmpty();
    }

    @Test
    void a_finalizer_holds_an_object_until_it_is_taken_off() throws Exception {
        client.post(MAPS, yaml("{metadata: {name: m, finalizers: [a.b/c]}}"));
        client.delete(MAPS + "/m");
        assertThat(client.get(MAPS + "/m").text("metadata", "deletionTimestamp"))
                .isNotEmpty();

        client.send(
                "PATCH",
                MAPS + "/m",
                "application/json-patch+json",
                "[{\"op\":\"remove\",\"path\":\"/metadata/finalizers\"}]");

        assertThat(client.get(MAPS + "/m").status()).isEqualTo(404);
    }

    @Test
    void a_claim_is_bound_to_the_volume_it_names_and_the_pod_then_starts() throws Exception {
        ObjectNode pod = yaml("""
                metadata: {name: p}
                spec:
                  containers: [{name: c, image: i}]
                  volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]
                """);
        client.post(PODS, pod);
        client.post("/api/v1/namespaces/default/persistentvolumeclaims", yaml("""
                metadata: {name: data}
                spec: {volumeName: pv, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                """));
        eventually(() -> assertThat(client.get(PODS + "/p").body().toString()).contains("is not bound"));

        client.post("/api/v1/persistentvolumes", yaml("""
                metadata: {name: pv}
                spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /mnt/x}}
                """));

        eventually(() ->
                assertThat(client.get(PODS + "/p").text("status", "phase")).isEqualTo("Running"));
    }
}
