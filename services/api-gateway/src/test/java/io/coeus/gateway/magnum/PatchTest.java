// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static Map<String, Object> step(String op, String path) {
        return Map.of("op", op, "path", path);
    }

    private static Map<String, Object> step(String op, String path, Object value) {
        return Map.of("op", op, "path", path, "value", value);
    }

    private static Map<String, @Nullable Object> cluster() {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<String, @Nullable Object>();
        attributes.put("name", "k");
        attributes.put("node_count", 3);
        attributes.put("health_status", null);
        attributes.put("labels", Map.of("a", "b"));
        attributes.put("health_status_reason", Map.of());
        return attributes;
    }

    private static Map<String, @Nullable Object> applied(Object... steps) {
        Patch patch = Patch.read(List.of(steps));
        ClusterForm.PATCH.check(patch);
        return ClusterForm.PATCH.apply(patch, cluster());
    }

    @Test
    void an_object_is_no_patch() {
        assertThatThrownBy(() -> Patch.read(Map.of("node_count", 2))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Patch.read(null)).isInstanceOf(Problem.class);
    }

    @Test
    void operations_paths_and_values_are_checked() {
        for (Object bad : new Object[] {
            step("move", "/node_count", 1),
            step("replace", "node_count", 1),
            step("replace", "/labels/a.b", 1),
            step("replace", "/node_count"),
            step("add", "/a/b/c", 1),
            Map.of("op", "remove", "path", "/name", "from", "/x"),
            "text"
        }) {
            assertThatThrownBy(() -> Patch.read(List.of(bad))).isInstanceOf(Problem.class);
        }
    }

    @Test
    void internal_unknown_and_mandatory_attributes_are_refused() {
        assertThatThrownBy(() -> applied(step("replace", "/uuid", "x"))).hasMessageContaining("internal");
        assertThatThrownBy(() -> applied(step("replace", "/api_address", "x"))).hasMessageContaining("internal");
        assertThatThrownBy(() -> applied(step("add", "/colour", "red"))).hasMessageContaining("Unknown attribute");
        assertThatThrownBy(() -> applied(step("remove", "/cluster_template_id")))
                .hasMessageContaining("mandatory");
    }

    @Test
    void values_have_the_forms_of_their_attributes() {
        assertThat(applied(step("replace", "/node_count", "5"))).containsEntry("node_count", 5);
        assertThatThrownBy(() -> applied(step("replace", "/node_count", "many")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void adding_what_is_there_replaces_it() {
        assertThat(applied(step("add", "/node_count", 7))).containsEntry("node_count", 7);
    }

    @Test
    void removed_node_count_is_one_again() {
        assertThat(applied(step("remove", "/node_count"))).containsEntry("node_count", 1);
    }

    @Test
    void dicts_come_as_python_literals_or_as_objects() {
        assertThat(applied(step("replace", "/labels", "{'x': 'y'}"))).containsEntry("labels", Map.of("x", "y"));
        assertThat(applied(step("replace", "/labels", Map.of("x", 1)))).containsEntry("labels", Map.of("x", "1"));
        assertThatThrownBy(() -> applied(step("replace", "/labels", "{'x'"))).isInstanceOf(Problem.class);
    }

    @Test
    void keys_of_dicts_follow_plain_json_patch() {
        assertThat(applied(step("add", "/labels/c", "d"))).containsEntry("labels", Map.of("a", "b", "c", "d"));
        assertThat(applied(step("remove", "/labels/a"))).containsEntry("labels", Map.of());
        assertThatThrownBy(() -> applied(step("replace", "/labels/zzz", "d"))).hasMessageContaining("zzz");
        assertThatThrownBy(() -> applied(step("add", "/name/x", "d"))).hasMessageContaining("no parts");
    }
}
