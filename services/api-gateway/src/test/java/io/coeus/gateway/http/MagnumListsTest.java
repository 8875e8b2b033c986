// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.cluster;
import static io.coeus.gateway.http.Client.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of the Magnum API: their order, their pages and the links between them. */
@GatewayTest
class MagnumListsTest {
    private static final String CLUSTER_COLUMNS = """
            id uuid name project_id user_id cluster_template_id keypair docker_volume_size labels master_flavor_id
            flavor_id stack_id api_address status status_reason health_status health_status_reason create_timeout
            discovery_url coe_version container_version fixed_network fixed_subnet floating_ip_enabled master_lb_enabled
            created_at updated_at""";

    private static final String TEMPLATE_COLUMNS = """
            id uuid name project_id user_id coe image_id keypair_id external_network_id flavor_id master_flavor_id
            dns_nameserver fixed_network fixed_subnet network_driver volume_driver docker_volume_size
            docker_storage_driver apiserver_port cluster_distro http_proxy https_proxy no_proxy registry_enabled
            tls_disabled public hidden master_lb_enabled floating_ip_enabled server_type insecure_registry labels tags
            driver created_at updated_at""";

    @Test
    void every_column_sorts() {
        cluster(People.ALICE);
        words(CLUSTER_COLUMNS).forEach(column -> assertSorts("clusters", column));
        words(TEMPLATE_COLUMNS).forEach(column -> assertSorts("clustertemplates", column));
    }

    @Test
    void names_are_in_the_order_asked_for() {
        template(People.ALICE);
        template(People.ALICE);
        assertThat(names("asc")).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(names("desc")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters", "clusters/detail", "clustertemplates", "clustertemplates/detail"})
    void pages_lead_through_everything_once(String path) {
        for (int i = 0; i < 3; i++) {
            cluster(People.ALICE);
        }
        String collection = path.split("/", -1)[0];
        List<String> all = as(People.ALICE).get("/v1/" + path).path(collection + ".uuid");
        List<String> seen = new ArrayList<>();
        @Nullable String next = "/v1/" + path + "/?limit=2";
        while (next != null) {
            var page = as(People.ALICE).get(next);
            seen.addAll(page.path(collection + ".uuid"));
            next = page.path("next");
            if (next != null) {
                assertThat(next).contains("/v1/" + path + "?sort_key=id&sort_dir=asc&limit=2&marker=" + seen.getLast());
            }
        }
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void node_groups_have_pages_too() {
        String path = "/v1/clusters/" + cluster(People.ALICE) + "/nodegroups";
        List<String> both = as(People.ALICE, "1.9").get(path).path("nodegroups.uuid");
        as(People.ALICE, "1.9")
                .get(path + "?sort_key=name&sort_dir=desc")
                .then()
                .body("nodegroups.name", equalTo(List.of("default-worker", "default-master")))
                .body("$", not(hasKey("next")));
        String next = as(People.ALICE, "1.9")
                .get(path + "/?limit=1")
                .then()
                .body("nodegroups.uuid", equalTo(both.subList(0, 1)))
                .extract()
                .path("next");
        as(People.ALICE, "1.9").get(next).then().body("nodegroups.uuid", equalTo(both.subList(1, 2)));
        as(People.ALICE, "1.9")
                .get(path + "?marker=" + both.getLast())
                .then()
                .statusCode(200)
                .body("nodegroups.size()", equalTo(0));
        as(People.ALICE, "1.9").get(path + "?limit=0").then().statusCode(400);
        as(People.ALICE, "1.9")
                .get(path + "?marker=00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | limit must be at least 1, was 0",
                "limit=x | limit must be an integer, was 'x'",
                "sort_key=node_count | sort_key must be one of ",
                "sort_dir=up | sort_dir must be asc or desc, was 'up'",
                "marker=name | marker must be the uuid of the last item"
            })
    void wrong_arguments_are_refused_with_what_would_be_right(String query, String complaint) {
        for (String list : new String[] {"clusters", "clusters/detail", "clustertemplates"}) {
            as(People.ALICE)
                    .get("/v1/" + list + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].detail", startsWith(complaint));
        }
    }

    @Test
    void a_marker_of_another_project_is_not_there() {
        as(People.BOB)
                .get("/v1/clusters?marker=" + cluster(People.ALICE))
                .then()
                .statusCode(404)
                .body("errors[0].detail", containsString("no cluster"));
    }

    private static void assertSorts(String list, String column) {
        for (String direction : new String[] {"asc", "desc"}) {
            as(People.ALICE)
                    .get("/v1/" + list + "?limit=1&sort_key=" + column + "&sort_dir=" + direction)
                    .then()
                    .statusCode(200);
        }
    }

    private static List<String> names(String direction) {
        return as(People.ALICE)
                .get("/v1/clustertemplates?sort_key=name&sort_dir=" + direction)
                .path("clustertemplates.name");
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }
}
