// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"kubernetes", "swarm", "swarm-mode"})
    void these_engines_have_drivers(String coe) {
        assertThatCode(() -> TemplateRules.requireDriver(coe)).doesNotThrowAnyException();
    }

    @Test
    void mesos_has_none_yet() {
        assertThatThrownBy(() -> TemplateRules.requireDriver("mesos"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("mesos");
    }

    @Test
    void devicemapper_needs_room() {
        assertThatThrownBy(() -> TemplateRules.requireStorage("devicemapper", 2))
                .hasMessageContaining("at least 3 GB");
        assertThatThrownBy(() -> TemplateRules.requireStorage("devicemapper", null))
                .isInstanceOf(Problem.class);
        assertThatCode(() -> TemplateRules.requireStorage("devicemapper", 3)).doesNotThrowAnyException();
        assertThatCode(() -> TemplateRules.requireStorage("overlay2", null)).doesNotThrowAnyException();
    }
}
