// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A microversion, major.minor. */
public record Version(int major, int minor) implements Comparable<Version> {
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d*)\\.(0|[1-9]\\d*)");

    /** Parses text such as {@code 2.52}; throws IllegalArgumentException for anything else. */
    public static Version of(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Version(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }

    /** Whether this version is the given one or a newer one. */
    public boolean since(int wantedMajor, int wantedMinor) {
        return compareTo(new Version(wantedMajor, wantedMinor)) >= 0;
    }

    @Override
    public int compareTo(Version other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
