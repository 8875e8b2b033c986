// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.part;

import io.coeus.sandbox.launcher.install.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of small Java processes: the Java of this process, little heap, quick start. */
final class Jvm {
    private static final int HAS_UNSAFE_WARNINGS = 24;

    private final Home home;

    Jvm(Home home) {
        this.home = home;
    }

    /**
     * A command line.
     *
     * @param part names the class data archive, which the process itself makes when it first ends
     * @param heapMib largest heap
     * @param rest options, then {@code -jar} or {@code -cp} and what follows
     */
    List<String> command(String part, int heapMib, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xms32m");
        command.add("-Xmn16m");
        command.add("-Xmx" + heapMib + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:+AutoCreateSharedArchive");
        command.add("-XX:SharedArchiveFile=" + home.archive(part));
        // Where it lies in the file is where it lies in memory: not moved, its pages need not be read or copied.
        command.add("-XX:+UnlockDiagnosticVMOptions");
        command.add("-XX:ArchiveRelocationMode=0");
        command.add("-Xlog:disable");
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= HAS_UNSAFE_WARNINGS) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(rest);
        return List.copyOf(command);
    }

    /** A command line for a class of the launcher's own class path, which has the sandbox too. */
    List<String> main(String part, int heapMib, String mainClass, String... arguments) {
        var rest = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        rest.addAll(List.of(arguments));
        return command(part, heapMib, rest);
    }
}
