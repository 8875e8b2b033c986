// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.gateway.access.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutesTest {
    @Test
    void paths_match_part_by_part() {
        Route route =
                Route.get("clusters/{cluster}/nodegroups/{nodegroup}", Right.NODEGROUP_READ, call -> Answer.nothing());
        assertThat(route.match(List.of("clusters", "c", "nodegroups", "n")))
                .contains(Map.of("cluster", "c", "nodegroup", "n"));
        assertThat(route.match(List.of("clusters", "c", "nodegroups"))).isEmpty();
        assertThat(route.match(List.of("clusters", "c", "actions", "n"))).isEmpty();
    }

    @Test
    void generated_names_are_greek_and_fit_the_rules() {
        String name = Names.of(UUID.fromString("a8a1c9e2-4f5b-4d5e-9a51-08f1d3b1f0aa"), "cluster");
        assertThat(name).matches("[a-z]+-([1-9]|1[0-9]|2[0-4])-cluster");
    }
}
