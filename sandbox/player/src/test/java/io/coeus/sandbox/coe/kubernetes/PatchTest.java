// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static ObjectNode yaml(String yaml) {
        return (ObjectNode) Json.readYaml(yaml);
    }

    @Test
    void a_strategic_merge_knows_the_elements_of_lists() {
        ObjectNode object =
                yaml("{containers: [{name: a, image: x, env: [{name: k, value: v}]}, {name: b, image: y}]}");

        StrategicMerge.merge(
                object, yaml("{containers: [{name: a, image: z}, {name: b, $patch: delete}, {name: c, image: w}]}"));

        assertThat(object)
                .isEqualTo(
                        yaml("{containers: [{name: a, image: z, env: [{name: k, value: v}]}, {name: c, image: w}]}"));
    }

    @Test
    void a_strategic_merge_replaces_lists_without_a_key_and_obeys_directives() {
        ObjectNode object =
                yaml("{args: [a, b], finalizers: [x, y], strategy: {type: RollingUpdate, rollingUpdate: {}}}");

        StrategicMerge.merge(
                object,
                yaml("{args: [c], $deleteFromPrimitiveList/finalizers: [x], strategy: {$retainKeys: [type], type:"
                        + " Recreate}}"));

        assertThat(object).isEqualTo(yaml("{args: [c], finalizers: [y], strategy: {type: Recreate}}"));
    }

    @Test
    void a_json_patch_does_its_operations_in_order() {
        ObjectNode object = yaml("{a: {b: 1}, l: [1, 2]}");

        JsonPatch.apply(object, Json.readYaml("""
                - {op: test, path: /a/b, value: 1}
                - {op: replace, path: /a/b, value: 2}
                - {op: add, path: /l/-, value: 3}
                - {op: remove, path: /l/0}
                - {op: move, from: /a, path: /c}
                - {op: copy, from: /l, path: /m}
                """));

        assertThat(object).isEqualTo(yaml("{l: [2, 3], c: {b: 2}, m: [2, 3]}"));
    }

    @Test
    void a_json_patch_of_what_is_not_there_is_refused() {
        for (String step : List.of(
                "{op: remove, path: /x}",
                "{op: replace, path: /a/x, value: 1}",
                "{op: test, path: /a, value: 1}",
                "{op: frob, path: /a}",
                "{op: add, path: /l/x, value: 1}")) {
            assertThatThrownBy(() -> JsonPatch.apply(yaml("{a: {}, l: []}"), Json.readYaml("- " + step)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void selectors_of_all_forms_are_understood() {
        ObjectNode object = yaml("{metadata: {name: n, labels: {a: '1', b: x}}, spec: {nodeName: here}}");

        for (String yes : List.of("", "a=1", "a==1,b", "a!=2", "c!=1", "!c", "b in (x, y)", "b notin (z),a in (1)")) {
            assertThat(Selector.of(yes, "").test(object)).as(yes).isTrue();
        }
        for (String no : List.of("a=2", "c", "!a", "b notin (x)", "a=1,c=1")) {
            assertThat(Selector.of(no, "").test(object)).as(no).isFalse();
        }
        assertThat(Selector.of("", "spec.nodeName=here,metadata.name!=m").test(object))
                .isTrue();
        assertThat(Selector.of("", "spec.nodeName=there").test(object)).isFalse();
    }

    @Test
    void schedules_are_due_in_their_minutes() {
        Instant monday = Instant.parse("2026-11-23T04:30:00Z");

        for (String due : List.of("* * * * *", "*/15 4 * * *", "30 4 23 11 1", "0-45/10 * * * *", "15,30 * * * 1-5")) {
            assertThat(Schedule.matches(due, monday)).as(due).isTrue();
        }
        for (String not : List.of("@hourly", "*/7 * * * *", "30 5 * * *", "* * * * 0", "30 4 * *", "x * * * *")) {
            assertThat(Schedule.matches(not, monday)).as(not).isFalse();
        }
    }
}
