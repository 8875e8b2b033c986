// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionTest {

    private static ObjectNode answer(String newest, String oldest) {
        return Json.object().put("Version", "x").put("ApiVersion", newest).put("MinAPIVersion", oldest);
    }

    @ParameterizedTest
    @CsvSource({"1.41, 1.12, 1.41", "1.47, 1.24, 1.47", "1.50, 1.24, 1.47", "1.60, 1.52, 1.52"})
    void isOneThatBothKnow(String newest, String oldest, String agreed) {
        assertThat(ApiVersion.agree(answer(newest, oldest))).isEqualTo(agreed);
    }

    @Test
    void refusesEnginesWithoutJobs() {
        assertThatThrownBy(() -> ApiVersion.agree(answer("1.40", "1.12")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("too old");
    }
}
