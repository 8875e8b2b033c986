// SPDX-License-Identifier: Apache-2.0
package io.coeus.canary;

import org.jspecify.annotations.Nullable;

/** Breaks no rule: if this one fails, the others prove nothing. */
public record Bird(@Nullable String song) {
    public int length() {
        return song == null ? 0 : song.length();
    }
}
