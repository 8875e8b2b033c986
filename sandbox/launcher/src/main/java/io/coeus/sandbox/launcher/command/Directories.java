// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Work with whole directories. */
final class Directories {
    private Directories() {}

    /** Deletes a directory with all that is in it. Repeatable. */
    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new Trouble("Cannot delete " + directory + ": " + e.getMessage(), e);
        }
    }
}
