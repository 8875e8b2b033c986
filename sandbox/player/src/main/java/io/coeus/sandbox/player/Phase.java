// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.util.Locale;

/** How far a played node is. */
enum Phase {
    JOINING,
    BOOTSTRAPPING,
    READY,
    FAILED,
    OFF,
    GONE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
