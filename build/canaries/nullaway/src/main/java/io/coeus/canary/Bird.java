// SPDX-License-Identifier: Apache-2.0
package io.coeus.canary;

import org.jspecify.annotations.Nullable;

/** Looks into what may be null. */
public record Bird(@Nullable String song) {
    public int length() {
        return song.length();
    }
}
