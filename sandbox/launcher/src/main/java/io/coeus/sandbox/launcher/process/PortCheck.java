// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.process;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.part.Part;
import java.util.ArrayList;
import java.util.List;

/** Makes sure that parts can listen where they will. */
public final class PortCheck {
    private PortCheck() {}

    /** Fails with one line per port of {@code parts} that something else listens on. */
    public static void ensureFree(List<Part> parts) {
        var taken = new ArrayList<String>();
        for (Part part : parts) {
            for (Part.Port port : part.ports()) {
                if (!PortOwner.isFree(port.number())) {
                    taken.add(describe(part, port));
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new Trouble(String.join("\n", taken));
        }
    }

    private static String describe(Part part, Part.Port port) {
        String owner = PortOwner.of(port.number()).orElse("another process");
        return "Port " + port.number() + " of " + part.name() + " is taken by " + owner + ". Stop that, or set "
                + port.variable() + " to a free port.";
    }
}
