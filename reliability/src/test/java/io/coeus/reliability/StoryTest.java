// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryTest {
    @Test
    void isToldTheSameWayEachTime() throws Exception {
        System.setProperty("trace", "true");
        try (Databases databases = new Databases()) {
            var storm = Case.parse("deploy-delete:7");
            var first = Run.of(storm, databases.schemas(1)).witness().trace();
            var second = Run.of(storm, databases.schemas(2)).witness().trace();

            assertThat(first).isNotEmpty().isEqualTo(second);
        } finally {
            System.clearProperty("trace");
        }
    }
}
