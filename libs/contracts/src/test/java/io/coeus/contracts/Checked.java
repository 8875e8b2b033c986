// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files that are generated and checked in: a stale one fails, or is written anew where COEUS_UPDATE is true. */
final class Checked {
    static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    static final Path SAMPLES = Path.of("src/test/resources/samples");

    private static final boolean UPDATE = "true".equals(System.getenv("COEUS_UPDATE"));
    private static final String STALE = "stale: run the tests with COEUS_UPDATE=true in the environment";

    private Checked() {}

    /** A file in the repository's {@code docs}. */
    static Path docs(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("docs/sagas")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No docs/sagas above the working directory"))
                .resolve("docs")
                .resolve(name);
    }

    static void holds(Path file, String text) {
        if (UPDATE) {
            write(file, text);
        }
        assertThat(file).as(STALE).hasContent(text);
    }

    /** The folder has no file for a wire type that is no more. */
    static void holdsNoStranger(Path folder) {
        if (UPDATE) {
            list(folder).stream().filter(Checked::isStranger).forEach(Checked::delete);
        }
        assertThat(list(folder).stream().map(Checked::wireType))
                .as(STALE)
                .isSubsetOf(Catalogue.all().keySet());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStranger(Path file) {
        return !Catalogue.all().containsKey(wireType(file));
    }

    private static String wireType(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
