// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void takesIdsFromItsSource() {
        UUID foretold = new UUID(1, 2);
        Ids ids = new Ids(() -> foretold);

        assertThat(ids.uuid()).isEqualTo(foretold);
        assertThat(ids.request()).hasToString("req-" + foretold);
    }

    @Test
    void randomIdsDiffer() {
        Ids ids = Ids.random();

        assertThat(ids.uuid()).isNotEqualTo(ids.uuid());
    }
}
