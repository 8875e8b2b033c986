// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    @Test
    void numbers_may_be_text() {
        assertThat(Forms.integer(0, 10).read("n", "3")).isEqualTo(3);
        assertThat(Forms.integer(0, 10).read("n", 3)).isEqualTo(3);
        assertThat(Forms.integer(0, 10).read("n", "")).isNull();
    }

    @Test
    void numbers_keep_their_bounds_and_complaints_name_field_and_value() {
        assertThatThrownBy(() -> Forms.integer(1, Integer.MAX_VALUE).read("node_count", "0"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("node_count must be at least 1, was 0");
        for (Object bad : new Object[] {"x", 1.5, true, "99999999999", List.of(1), 4_000_000_000L}) {
            assertThatThrownBy(() -> Forms.integer(0, 10).read("n", bad)).isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "T", "Yes", "y", "ON", "1", "True"})
    void many_words_mean_true(String word) {
        assertThat(Forms.flag().read("f", word)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "F", "No", "n", "off", "0", "False"})
    void many_words_mean_false(String word) {
        assertThat(Forms.flag().read("f", word)).isEqualTo(false);
    }

    @Test
    void other_words_mean_nothing() {
        assertThatThrownBy(() -> Forms.flag().read("f", "maybe")).isInstanceOf(Problem.class);
    }

    @Test
    void nothing_chosen_is_no_choice() {
        assertThat(Forms.oneOf(List.of("vm", "bm")).read("server_type", "")).isNull();
        assertThatThrownBy(() -> Forms.oneOf(List.of("vm", "bm")).read("server_type", "pod"))
                .hasMessageContaining("server_type must be one of vm, bm, was 'pod'");
    }

    @Test
    void labels_become_texts_as_python_writes_them() {
        assertThat(Forms.LABELS.read("labels", Map.of("a", true, "b", 3, "c", "x")))
                .isEqualTo(Map.of("a", "True", "b", "3", "c", "x"));
        assertThat(Forms.LABELS.read("labels", "{'a': False}")).isEqualTo(Map.of("a", "False"));
        assertThat(Forms.LABELS.read("labels", "")).isEqualTo(Map.of());
        assertThatThrownBy(() -> Forms.LABELS.read("labels", List.of("a"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Forms.LABELS.read("labels", Map.of("a", Map.of())))
                .isInstanceOf(Problem.class);
    }
}
