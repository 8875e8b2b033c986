// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLiteralTest {
    @Test
    void reads_a_dict_as_repr_writes_it() {
        assertThat(PythonLiteral.read("{'a': 'b', \"it's\": u'x', 'n': 3, 't': True, 'f': 1.5}"))
                .isEqualTo(Map.of("a", "b", "it's", "x", "n", 3L, "t", true, "f", 1.5));
    }

    @Test
    void reads_lists_nested_values_and_none() {
        assertThat(PythonLiteral.read("[1, {'a': ['x', None,],}, ()]"))
                .isEqualTo(List.of(1L, Map.of("a", Arrays.asList("x", null)), List.of()));
    }

    @Test
    void reads_terraforms_and_jsons_spelling() {
        assertThat(PythonLiteral.read("{'k':'v','l':'w'}")).isEqualTo(Map.of("k", "v", "l", "w"));
        assertThat(PythonLiteral.read("{\"k\": true, \"l\": \"\\u00e9\"}")).isEqualTo(Map.of("k", true, "l", "é"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{'a'}",
                "{'a':}",
                "{'a':'b'",
                "{'a':'b'} x",
                "__import__('os')",
                "'open",
                "[1 2]",
                "{'a':'\\x4'}"
            })
    void anything_else_is_no_literal(String text) {
        assertThatThrownBy(() -> PythonLiteral.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deep_nesting_ends_early() {
        assertThatThrownBy(() -> PythonLiteral.read("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
