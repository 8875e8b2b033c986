// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.postgres;

import io.coeus.sandbox.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. For root its commands run in a user namespace in which nobody is root; anybody else
 * runs them as they are.
 */
final class Unprivileged {
    private static final List<String> IN_NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    static List<String> command(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        if (!works(IN_NAMESPACE)) {
            throw new Trouble("PostgreSQL does not run as root and 'unshare --user' is not allowed here."
                    + " Run ./coeus as an ordinary user.");
        }
        var all = new ArrayList<>(IN_NAMESPACE);
        all.addAll(command);
        return List.copyOf(all);
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
