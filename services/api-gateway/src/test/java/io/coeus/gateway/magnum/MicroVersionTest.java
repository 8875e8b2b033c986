// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicroVersionTest {
    @ParameterizedTest
    @CsvSource({
        "container-infra 1.7, 7",
        "container-infrastructure 1.1, 1",
        "container-infrastructure-management 1.14, 14",
        "container-infra latest, 14"
    })
    void all_names_of_the_service_are_known(String header, int minor) {
        assertThat(MicroVersion.requested(header).minor()).isEqualTo(minor);
    }

    @Test
    void no_header_means_the_oldest() {
        assertThat(MicroVersion.requested(null)).isEqualTo(MicroVersion.OLDEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.1", "compute 1.1", "container-infra one", "container-infra 1", "container-infra 1.1 1.2"})
    void what_cannot_be_read_is_not_acceptable(String header) {
        assertThatThrownBy(() -> MicroVersion.requested(header))
                .isInstanceOf(MicroVersion.NotAcceptable.class)
                .isNotInstanceOf(MicroVersion.OutOfRange.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"container-infra 1.0", "container-infra 1.15", "container-infra 2.1"})
    void what_is_not_offered_is_out_of_range(String header) {
        assertThatThrownBy(() -> MicroVersion.requested(header)).isInstanceOf(MicroVersion.OutOfRange.class);
    }
}
