// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListAndShowTest extends WithFakeCloud {
    private static final String CLUSTER = """
            {"id":"c1","name":"blue","coe":"kubernetes","state":"READY","masterCount":1,"nodeCount":2,"health":null,
             "apiAddress":"https://10.0.0.9:6443","createdAt":"2026-01-01T00:00:00Z",
             "nodes":[{"name":"blue-master-0","role":"master","state":"READY","message":null}],"labels":{"a":"b"}}""";

    @BeforeEach
    void start() {
        cloud.answer("GET /api/v1/clusters?limit=100", 200, "{\"items\":[" + CLUSTER + "],\"next\":\"p 2\"}")
                .answer(
                        "GET /api/v1/clusters?limit=100&after=p%202",
                        200, "{\"items\":[{\"id\":\"c2\"}],\"next\":null}")
                .answer("GET /api/v1/clusters/blue", 200, CLUSTER);
    }

    @Test
    void lists_in_columns_with_dashes_for_what_is_not_known() {
        cloud.answer("GET /api/v1/clusters?limit=1", 200, "{\"items\":[" + CLUSTER + "],\"next\":\"p 2\"}");
        assertThat(cloud.run("cluster", "list", "--limit", "1")).isZero();
        assertThat(cloud.out().lines()).hasSize(2);
        assertThat(cloud.out()).startsWith("ID  NAME  COE").contains("c1  blue  kubernetes  READY  1        2      -");
        assertThat(cloud.err()).contains("--all");
    }

    @Test
    void lists_all_pages_when_asked() {
        assertThat(cloud.run("cluster", "list", "--all", "-o", "json")).isZero();
        assertThat(Json.read(cloud.out())).hasSize(2);
        assertThat(cloud.err()).isEmpty();
    }

    @Test
    void shows_all_fields_and_a_row_for_each_node() {
        assertThat(cloud.run("cluster", "show", "blue")).isZero();
        assertThat(cloud.out())
                .contains("apiAddress   https://10.0.0.9:6443")
                .contains("blue-master-0  master  READY")
                .contains("labels       a=b");
    }

    @Test
    void shows_json_and_yaml_whole() {
        assertThat(cloud.run("cluster", "show", "blue", "-o", "json")).isZero();
        assertThat(Json.read(cloud.out())).isEqualTo(Json.read(CLUSTER));
        assertThat(cloud.run("cluster", "show", "blue", "-o", "yaml")).isZero();
        assertThat(cloud.out()).contains("coe: \"kubernetes\"");
    }

    @Test
    void puts_a_problem_in_one_line_with_an_exit_code() {
        cloud.answer("GET /api/v1/clusters/red", 404, """
                {"status":404,"code":"NOT_FOUND","detail":"There is no cluster red.","requestId":"req-1"}""");
        assertThat(cloud.run("cluster", "show", "red")).isEqualTo(4);
        assertThat(cloud.err()).isEqualTo("coeus: There is no cluster red. (req-1)\n");
    }

    @Test
    void escapes_what_was_typed() {
        cloud.run("cluster", "show", "a/b c");
        assertThat(cloud.lines()).contains("GET /api/v1/clusters/a%2Fb%20c");
    }

    @Test
    void tries_again_when_coeus_is_away_for_a_moment() {
        cloud.answer("GET /api/v1/volumes/v", 503, "{}").answer("GET /api/v1/volumes/v", 200, "{\"id\":\"v\"}");
        assertThat(cloud.run("volume", "show", "v")).isZero();
    }

    @Test
    void completes_in_the_shell() {
        assertThat(cloud.run("completion", "bash")).isZero();
        assertThat(cloud.out()).contains("complete -F").contains("workload").contains("--replicas");
    }

    @Test
    void explains_a_wrong_command_line() {
        assertThat(cloud.run("cluster", "resize", "blue")).isEqualTo(2);
        assertThat(cloud.err()).contains("Missing required option: '--nodes=N'");
    }

    @Test
    void tells_its_exit_codes() {
        assertThat(cloud.run("--help")).isZero();
        assertThat(cloud.out()).contains("Exit codes:").contains("130");
    }
}
