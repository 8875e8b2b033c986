// SPDX-License-Identifier: Apache-2.0
package io.coeus.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.rules.ArchitectureRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks what every module compiled to, so that a module without its own ArchitectureTest does not escape the law. */
class WholeSuiteArchitectureTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SERVICES = ROOT.resolve("services");

    @ParameterizedTest
    @MethodSource("modules")
    void obeysTheLaw(Path module) {
        Path classes = module.resolve("target/classes");
        assertThat(classes).as("build %s before it", module).isDirectory();
        if (module.startsWith(SERVICES)) {
            ArchitectureRules.checkService(classes);
        } else {
            ArchitectureRules.checkModule(classes);
        }
    }

    @Test
    void looksAtRealModules() throws IOException {
        assertThat(modules()).contains(ROOT.resolve("libs/kernel"), ROOT.resolve("libs/build-rules"));
    }

    static List<Path> modules() throws IOException {
        try (Stream<Path> paths = Files.find(ROOT, 3, (path, attributes) -> path.endsWith("pom.xml"))) {
            return paths.map(Path::getParent)
                    .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                    .sorted()
                    .toList();
        }
    }
}
