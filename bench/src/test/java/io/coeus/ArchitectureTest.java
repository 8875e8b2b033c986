// SPDX-License-Identifier: Apache-2.0
package io.coeus;

import io.coeus.rules.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void obeysTheLaw() {
        ArchitectureRules.checkModule(getClass());
    }
}
