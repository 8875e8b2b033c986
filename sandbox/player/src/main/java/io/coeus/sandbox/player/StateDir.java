// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a player remembers over a restart, readable by its owner only. Files are replaced as a whole. Thread-safe. */
final class StateDir {
    private final Path root;

    private StateDir(Path root) {
        this.root = root;
    }

    static StateDir at(Path root) throws IOException {
        for (String part : List.of("machines", "clusters")) {
            Files.createDirectories(
                    root.resolve(part),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return new StateDir(root);
    }

    Path kubernetes(String clusterId) {
        return root.resolve("kubernetes").resolve(clusterId);
    }

    List<ObjectNode> machines() {
        try (Stream<Path> files = Files.list(root.resolve("machines"))) {
            List<ObjectNode> machines = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                read(file).ifPresent(machines::add);
            }
            return machines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ObjectNode> machine(String id) {
        return read(file("machines", id));
    }

    void keepMachine(String id, JsonNode record) {
        write(file("machines", id), record);
    }

    void forgetMachine(String id) {
        delete(file("machines", id));
    }

    Optional<ObjectNode> cluster(String id) {
        return read(file("clusters", id));
    }

    void keepCluster(String id, JsonNode contents) {
        write(file("clusters", id), contents);
    }

    void forgetCluster(String id) {
        delete(file("clusters", id));
    }

    private Path file(String part, String id) {
        return root.resolve(part).resolve(id + ".json");
    }

    private static Optional<ObjectNode> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Json.readObject(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(part, Json.bytes(content), StandardOpenOption.WRITE);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
