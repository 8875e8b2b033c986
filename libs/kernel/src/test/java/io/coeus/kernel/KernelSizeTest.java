// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KernelSizeTest {
    private static final int CEILING = 25;

    @Test
    void staysSmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .as("The kernel holds what every service uses; put the rest where it is used")
                    .hasSizeLessThanOrEqualTo(CEILING);
        }
    }
}
