// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseTest {
    @Test
    void oneCase() throws Exception {
        try (Databases databases = new Databases()) {
            var schemas = databases.schemas(1);
            for (String text :
                    System.getProperty("case", "create@100,create:42").split(",", -1)) {
                long begun = System.nanoTime();
                Run.Result result = Run.of(Case.parse(text), schemas);
                System.out.println(text + " " + (System.nanoTime() - begun) / 1_000_000 + " ms " + result.ends() + " "
                        + result.points() + " points");
                if (Boolean.getBoolean("trace")) {
                    result.witness().trace().forEach(System.out::println);
                }
                assertThat(result.broken()).isEmpty();
            }
        }
    }
}
