// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.List;
import java.util.Map;

/**
 * The process to run.
 *
 * @param image reference of the image
 * @param command replaces the image's entry point; empty keeps it
 * @param args replaces the image's arguments; empty keeps them
 * @param env environment variables
 * @param cpuMillis thousandths of a CPU it may use and is promised; 0 for no limit
 * @param memoryMib MiB it may use and is promised; 0 for no limit
 */
public record Container(
        String image, List<String> command, List<String> args, Map<String, String> env, int cpuMillis, int memoryMib) {

    public Container {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = Map.copyOf(env);
    }

    /** The image as it is: its own command, no environment, no limits. */
    public static Container of(String image) {
        return new Container(image, List.of(), List.of(), Map.of(), 0, 0);
    }
}
