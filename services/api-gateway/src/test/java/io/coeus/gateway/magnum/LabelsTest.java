// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Map<String, String> TEMPLATE = Map.of("same", "1", "other", "2", "dropped", "3");
    private static final Map<String, String> OWN = Map.of("same", "1", "other", "9", "new", "4");

    @Test
    void overridden_ones_show_the_templates_value() {
        assertThat(Labels.overridden(TEMPLATE, OWN)).isEqualTo(Map.of("other", "2"));
    }

    @Test
    void added_ones_show_their_own_value() {
        assertThat(Labels.added(TEMPLATE, OWN)).isEqualTo(Map.of("new", "4"));
    }

    @Test
    void skipped_ones_show_the_templates_value() {
        assertThat(Labels.skipped(TEMPLATE, OWN)).isEqualTo(Map.of("dropped", "3"));
    }
}
