// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of the Magnum API, 1.{@code minor}. */
public record MicroVersion(int minor) {
    public static final MicroVersion OLDEST = new MicroVersion(1);
    public static final MicroVersion NEWEST = new MicroVersion(14);

    /** The request and answer header that carries it. */
    public static final String HEADER = "OpenStack-API-Version";

    private static final String SERVICE = "container-infrastructure-management";
    private static final Set<String> SERVICES = Set.of(SERVICE, "container-infra", "container-infrastructure");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

    /**
     * The version a request asks for: {@code <service> <major>.<minor>} or {@code <service> latest}; the oldest when it
     * asks for none.
     *
     * @throws NotAcceptable when it cannot be read or is not offered
     */
    public static MicroVersion requested(@Nullable String header) {
        if (header == null) {
            return OLDEST;
        }
        String[] words = header.strip().split("\\s+", -1);
        if (words.length != 2 || !SERVICES.contains(words[0])) {
            throw unreadable(header);
        }
        return words[1].equals("latest") ? NEWEST : numbered(header, words[1]);
    }

    private static MicroVersion numbered(String header, String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw unreadable(header);
        }
        int minor = Integer.parseInt(numbers.group(2));
        boolean offered = Integer.parseInt(numbers.group(1)) == 1 && minor >= OLDEST.minor && minor <= NEWEST.minor;
        if (!offered) {
            throw new OutOfRange(text);
        }
        return new MicroVersion(minor);
    }

    private static NotAcceptable unreadable(String header) {
        return new NotAcceptable("The header " + HEADER + " must be a service and a version, such as"
                + " 'container-infra " + NEWEST + "' or 'container-infra latest', was '" + header + "'.");
    }

    /**
     * Passes when this version has what came with the version 1.{@code since}.
     *
     * @throws NotAcceptable otherwise
     */
    void require(int since) {
        if (!atLeast(since)) {
            throw new NotAcceptable("This needs API version 1." + since + " or newer, " + this
                    + " was asked for by the header " + HEADER + ", or by its absence.");
        }
    }

    public boolean atLeast(int wanted) {
        return minor >= wanted;
    }

    /** As in the headers of an answer. */
    public String header() {
        return SERVICE + " " + this;
    }

    @Override
    public String toString() {
        return "1." + minor;
    }

    /** The version is not readable, or the method does not exist in it. */
    public static class NotAcceptable extends RuntimeException {
        public NotAcceptable(String message) {
            super(message);
        }
    }

    /** The version is readable and not offered. */
    public static final class OutOfRange extends NotAcceptable {
        OutOfRange(String version) {
            super("Version " + version + " was requested but the server supports " + OLDEST + " to " + NEWEST + ".");
        }
    }
}
