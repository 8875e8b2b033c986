// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coeus.contracts.operation.OperationEvent;
import io.coeus.gateway.magnum.Route;
import io.coeus.gateway.magnum.Routes;
import io.coeus.sandbox.testkit.http.DeclaredRoutes;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Walks every route with the token of another project, and again with the owner's, who gets past: so that a refusal is one
 * of the stranger, not of the request. A new route is walked too, and fails as long as it is sent to nothing of Alice's.
 */
@GatewayTest
class TenantIsolationTest {
    private static final Map<String, String> BODIES = Map.of(
            "POST clusters/{cluster}/actions/resize", "{'node_count':2}",
            "POST clusters/{cluster}/actions/upgrade", "{'cluster_template':'x'}",
            "PATCH clusters/{cluster}", "[{'op':'replace','path':'/node_count','value':2}]",
            "PATCH clustertemplates/{template}", "[{'op':'replace','path':'/name','value':'x'}]",
            "PATCH clusters/{cluster}/nodegroups/{nodegroup}", "[]");

    private static final Map<String, String> UNIFIED_BODIES = Map.of(
            "PATCH /api/v1/clusters/{cluster}", "{'nodeCount':2}",
            "POST /api/v1/clusters/{cluster}/resize", "{'nodeCount':2}",
            "POST /api/v1/clusters/{cluster}/access", "{'csr':'x'}",
            "PATCH /api/v1/workloads/{workload}", "{'replicas':2}",
            "PUT /api/v1/cluster-templates/{template}", "{'name':'x','coe':'kubernetes','imageId':'x'}");

    /** Closed to Alice as well: of operators, or of what nobody has. */
    private static final Set<String> CLOSED = Set.of(
            "PATCH quotas/{project}/{resource}",
            "DELETE quotas/{project}/{resource}",
            "GET federations/{federation}",
            "PATCH federations/{federation}",
            "DELETE federations/{federation}",
            "GET /api/v1/clusters/{cluster}/deletion-report",
            "GET /api/v1/admin/dead-letters/{service}/{id}",
            "POST /api/v1/admin/dead-letters/{service}/{id}/replay",
            "DELETE /api/v1/admin/dead-letters/{service}/{id}");

    @Inject
    Routes routes;

    @Test
    void no_magnum_route_shows_or_touches_what_is_another_projects() {
        String cluster = Client.cluster(People.ALICE);
        String template = Client.as(People.ALICE).get("/v1/clusters/" + cluster).path("cluster_template_id");
        List<Route> aimed = routes.table().stream()
                .filter(route -> route.path().contains("{"))
                .toList();
        assertThat(aimed).isNotEmpty();
        for (Route route : aimed) {
            String name = name(route);
            String path = filled(route, cluster, template);
            int asked = StubOwners.ASKED.size();
            for (String prefix : List.of("/v1/", "/")) {
                Response answer = send(People.BOB, route, prefix + path);
                assertThat(answer.statusCode()).as(name).isIn(403, 404);
                assertThat(answer.asString()).as(name).doesNotContain("\"status\":\"CREATE");
            }
            assertThat(StubOwners.ASKED).as(name).hasSize(asked);
            assertOpen(name, send(People.ALICE, route, "/v1/" + path));
        }
    }

    @Test
    void no_list_shows_what_is_another_projects() {
        String cluster = Client.cluster(People.ALICE);
        for (Route route : routes.table()) {
            boolean readsAll = route.method().equals("GET") && !route.path().contains("{");
            if (readsAll) {
                Response answer = Client.as(People.BOB, "latest").get("/v1/" + route.path());
                assertThat(answer.asString()).as(route.path()).doesNotContain(cluster);
            }
        }
    }

    @Test
    void bodies_that_name_another_projects_cluster_are_refused() {
        String cluster = Client.cluster(People.ALICE);
        int status = Client.json(People.BOB, "latest", "{'cluster_uuid':'" + cluster + "','csr':'x'}")
                .post("/v1/certificates")
                .statusCode();
        assertThat(status).isEqualTo(400);
    }

    @Test
    void no_unified_route_shows_or_touches_what_is_another_projects() {
        Map<String, String> mine = everythingOfAlice();
        List<String> aimed = unified().filter(route -> route.contains("{")).toList();
        assertThat(aimed).hasSizeGreaterThan(20);
        for (String route : aimed) {
            String[] parts = filled(route, mine).split(" ", 2);
            int asked = StubOwners.ASKED.size();
            String body = UNIFIED_BODIES.getOrDefault(route, "{}");
            int status =
                    Client.json(People.BOB, body).request(parts[0], parts[1]).statusCode();
            assertThat(status).as(route).isIn(403, 404);
            assertThat(StubOwners.ASKED).as(route).hasSize(asked);
            assertOpen(route, Client.json(People.ALICE, body).request(parts[0], parts[1]));
        }
    }

    @Test
    void no_unified_list_shows_what_is_another_projects() {
        Map<String, String> mine = everythingOfAlice();
        unified()
                .filter(route -> route.startsWith("GET ") && !route.contains("{"))
                .forEach(route -> {
                    String path = route.substring("GET ".length());
                    for (String query : List.of("", "?project=" + People.ONE)) {
                        Response answer =
                                Client.as(People.BOB).accept("application/json").get(path + query);
                        assertThat(answer.asString()).as(path + query).doesNotContain(mine.values());
                    }
                });
    }

    @Test
    void a_workload_cannot_be_made_on_another_projects_cluster() {
        int status = Client.json(
                        People.BOB,
                        "{'name':'w','clusterId':'" + Client.cluster(People.ALICE) + "','spec':{'image':'x'}}")
                .post("/api/v1/workloads")
                .statusCode();
        assertThat(status).isEqualTo(400);
    }

    @Test
    void nothing_is_made_from_another_projects_template_or_volume() {
        Map<String, String> mine = everythingOfAlice();
        assertThat(Client.json(People.BOB, "latest", "{'cluster_template_id':'" + mine.get("template") + "'}")
                        .post("/v1/clusters")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Client.json(People.BOB, "{'name':'c','clusterTemplateId':'" + mine.get("template") + "'}")
                        .post("/api/v1/clusters")
                        .statusCode())
                .isEqualTo(400);
        String mount = "{'name':'m','path':'/m','volume':'" + mine.get("volume") + "'}";
        assertThat(Client.json(
                                People.BOB,
                                "{'name':'w','clusterId':'" + Client.cluster(People.BOB)
                                        + "','spec':{'image':'x','mounts':[" + mount + "]}}")
                        .post("/api/v1/workloads")
                        .<String>path("field"))
                .isEqualTo("mounts[0].volume");
    }

    private static void assertOpen(String name, Response answer) {
        if (CLOSED.contains(name)) {
            assertThat(answer.statusCode()).as(name + " by its owner").isIn(403, 404);
        } else {
            assertThat(answer.statusCode())
                    .as(name + " by its owner")
                    .isLessThan(500)
                    .isNotIn(401, 403, 404);
        }
    }

    private static Stream<String> unified() {
        return DeclaredRoutes.all().stream().filter(route -> route.contains(" /api/v1/"));
    }

    /** A thing of each kind, by the name of its place in paths. */
    private static Map<String, String> everythingOfAlice() {
        String cluster = Client.cluster(People.ALICE);
        String template = Client.as(People.ALICE).get("/v1/clusters/" + cluster).path("cluster_template_id");
        return Map.of(
                "cluster", cluster,
                "template", template,
                "workload", made("workloads", "'clusterId':'" + cluster + "','spec':{'image':'nginx'}"),
                "volume", made("volumes", "'sizeGib':1"),
                "network", made("networks", "'cidr':'10.1.0.0/24'"),
                "operation", operation());
    }

    private static String made(String kind, String what) {
        return Client.json(People.ALICE, "{'name':'" + Client.name("thing") + "'," + what + "}")
                .post("/api/v1/" + kind)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String operation() {
        String id = UUID.randomUUID().toString();
        try (Owner owner = new Owner()) {
            owner.publish("cluster-manager", id, People.ONE, new OperationEvent.Changed(SampleOperations.stuck(id)));
        }
        await().until(() ->
                Client.as(People.ALICE).get("/api/v1/operations/" + id).statusCode() == 200);
        return id;
    }

    /** Dead letters are aimed at by words that fit any, since only operators get as far as looking. */
    private static String filled(String route, Map<String, String> mine) {
        String path = route.replace("{service}", "cluster-manager").replace("{id}", "letter");
        for (var place : mine.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        assertThat(path).as("a thing for each place in " + route).doesNotContain("{");
        return path;
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    private static String filled(Route route, String cluster, String template) {
        String path = route.path()
                .replace("{cluster}", cluster)
                .replace("{template}", template)
                .replace("{nodegroup}", "default-worker")
                .replace("{project}", People.ONE)
                .replace("{resource}", "Cluster")
                .replace("{federation}", "any");
        assertThat(path).as("something for each place in " + name(route)).doesNotContain("{");
        return path;
    }

    private static Response send(String token, Route route, String path) {
        String body = BODIES.get(name(route));
        return (body == null ? Client.as(token, "latest") : Client.json(token, "latest", body))
                .request(route.method(), path);
    }
}
