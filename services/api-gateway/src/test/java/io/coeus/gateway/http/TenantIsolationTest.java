// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.gateway.magnum.Route;
import io.coeus.gateway.magnum.Routes;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Walks every route with the token of another project. */
@GatewayTest
class TenantIsolationTest {
    private static final Map<String, String> BODIES = Map.of(
            "POST clusters/{cluster}/actions/resize", "{'node_count':2}",
            "POST clusters/{cluster}/actions/upgrade", "{'cluster_template':'x'}",
            "PATCH clusters/{cluster}", "[{'op':'replace','path':'/node_count','value':2}]",
            "PATCH clustertemplates/{template}", "[{'op':'replace','path':'/name','value':'x'}]",
            "PATCH clusters/{cluster}/nodegroups/{nodegroup}", "[]");

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
            int asked = StubOwners.ASKED.size();
            Response answer = send(route, cluster, template);
            assertThat(answer.statusCode())
                    .as(route.method() + " " + route.path())
                    .isIn(403, 404);
            assertThat(answer.asString()).as(route.path()).doesNotContain("\"status\":\"CREATE");
            assertThat(StubOwners.ASKED).as(route.path()).hasSize(asked);
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
        String cluster = Client.cluster(People.ALICE);
        String template = Client.as(People.ALICE).get("/v1/clusters/" + cluster).path("cluster_template_id");
        List<String> paths = List.of(
                "GET clusters/" + cluster,
                "PATCH clusters/" + cluster + " {'nodeCount':2}",
                "POST clusters/" + cluster + "/resize {'nodeCount':2}",
                "DELETE clusters/" + cluster,
                "GET clusters/" + cluster + "/access",
                "POST clusters/" + cluster + "/access {'csr':'x'}",
                "GET cluster-templates/" + template,
                "PUT cluster-templates/" + template + " {'name':'x','coe':'kubernetes','imageId':'x'}",
                "DELETE cluster-templates/" + template);
        for (String path : paths) {
            String[] parts = path.split(" ", 3);
            int asked = StubOwners.ASKED.size();
            int status = Client.json(People.BOB, parts.length > 2 ? parts[2] : "{}")
                    .request(parts[0], "/api/v1/" + parts[1])
                    .statusCode();
            assertThat(status).as(path).isEqualTo(404);
            assertThat(StubOwners.ASKED).as(path).hasSize(asked);
        }
        assertThat(Client.as(People.BOB).get("/api/v1/clusters").asString()).doesNotContain(cluster);
        assertThat(Client.as(People.BOB)
                        .get("/api/v1/clusters?project=" + People.ONE)
                        .asString())
                .doesNotContain(cluster);
        int create = Client.json(People.BOB, "{'name':'w','clusterId':'" + cluster + "','spec':{'image':'x'}}")
                .post("/api/v1/workloads")
                .statusCode();
        assertThat(create).isEqualTo(400);
    }

    private static Response send(Route route, String cluster, String template) {
        String path = route.path()
                .replace("{cluster}", cluster)
                .replace("{template}", template)
                .replace("{nodegroup}", "default-worker")
                .replace("{project}", People.ONE)
                .replace("{resource}", "Cluster")
                .replace("{federation}", "any");
        String body = BODIES.get(route.method() + " " + route.path());
        return (body == null ? Client.as(People.BOB, "latest") : Client.json(People.BOB, "latest", body))
                .request(route.method(), "/v1/" + path);
    }
}
