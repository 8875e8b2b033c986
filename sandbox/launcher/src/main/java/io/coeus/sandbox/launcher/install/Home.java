// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.install;

import io.coeus.sandbox.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where an installation keeps its things.
 *
 * @param root the source tree, with the built jars
 * @param state process ids, logs, data and secrets; safe to delete when nothing runs
 */
public record Home(Path root, Path state) {

    /** From {@code COEUS_ROOT} (default: the working directory) and {@code COEUS_HOME} (default: {@code .coeus} in it). */
    public static Home of(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("COEUS_ROOT", "."))
                .toAbsolutePath()
                .normalize();
        String state = environment.get("COEUS_HOME");
        Path home = state == null || state.isBlank() ? root.resolve(".coeus") : Path.of(state);
        return new Home(root, home.toAbsolutePath().normalize());
    }

    /** Makes the directories. Repeatable; fails with {@link Trouble} when one cannot be written. */
    public void create() {
        for (Path directory : new Path[] {state, logs(), run(), data(), cds()}) {
            make(directory);
        }
    }

    /** Makes a directory. Repeatable; fails with {@link Trouble}. */
    void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new Trouble("Cannot write to " + directory + ". Set COEUS_HOME to a directory you can write to.", e);
        }
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path data() {
        return state.resolve("data");
    }

    /** The class data archive of a part, which makes its next start faster. */
    public Path archive(String part) {
        return cds().resolve(part + ".jsa");
    }

    private Path cds() {
        return state.resolve("cds");
    }
}
