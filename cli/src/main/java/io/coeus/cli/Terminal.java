// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the command has around it.
 *
 * @param environment variables
 * @param home the user's home directory
 * @param out results only, so that it can be piped
 * @param err progress and errors
 * @param pause waits before something is tried or looked at again
 */
public record Terminal(
        Map<String, String> environment, Path home, PrintStream out, PrintStream err, Clock clock, Pause pause) {

    /** Waits for a while. */
    @FunctionalInterface
    public interface Pause {
        void last(Duration duration) throws InterruptedException;
    }

    /** That of this process. */
    public static Terminal ofProcess() {
        return new Terminal(
                System.getenv(),
                Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home"))),
                System.out,
                System.err,
                Clock.systemUTC(),
                duration -> TimeUnit.MILLISECONDS.sleep(duration.toMillis()));
    }

    /** A variable that is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Waits; fails with {@link Failure} when the thread is interrupted. */
    public void rest(Duration duration) {
        try {
            pause.last(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.INTERRUPTED, "Interrupted; what was begun goes on.", e);
        }
    }

    /** Where small files of the user go: {@code ~/.config/coeus}, or as {@code XDG_CONFIG_HOME} says. */
    public Path configDirectory() {
        return variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .orElse(home.resolve(".config"))
                .resolve("coeus");
    }

    /** Where what can be made again goes: {@code ~/.cache/coeus}, or as {@code XDG_CACHE_HOME} says. */
    public Path cacheDirectory() {
        return variable("XDG_CACHE_HOME")
                .map(Path::of)
                .orElse(home.resolve(".cache"))
                .resolve("coeus");
    }
}
