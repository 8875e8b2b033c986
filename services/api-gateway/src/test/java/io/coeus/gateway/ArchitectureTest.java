// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway;

import io.coeus.rules.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void the_law_is_kept() {
        ArchitectureRules.checkService(ArchitectureTest.class);
    }
}
