// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.part;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process of a Coeus on one machine.
 *
 * @param name how people call it
 * @param ports it listens on; the first is the one its users know
 * @param needs parts that must be ready before it starts
 * @param command program and arguments
 * @param environment added to the environment it inherits
 * @param preparation done before each start; repeatable
 * @param readiness when its users may come
 * @param stopSignal what asks it to stop in order, such as {@code TERM}
 */
public record Part(
        String name,
        List<Port> ports,
        Set<String> needs,
        List<String> command,
        Map<String, String> environment,
        Preparation preparation,
        Readiness readiness,
        String stopSignal) {

    /** A port and the environment variable that changes it. */
    public record Port(int number, String variable) {}

    /** What has to be there before a part can start. */
    @FunctionalInterface
    public interface Preparation {
        Preparation NONE = () -> {};

        /** Repeatable. */
        void run() throws Exception;
    }

    /** Leaves out the environment, which has secrets. */
    @Override
    public String toString() {
        return "Part[" + name + "]";
    }
}
