// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a service answered. Its text form leaves out headers and body, which may hold secrets.
 *
 * @param headers by name in lower case, first value
 */
public record Response(int status, Map<String, String> headers, String body) {
    private static final int SUCCESS = 2;
    private static final long LONGEST_WAIT_SECONDS = 3600;

    public boolean successful() {
        return status / 100 == SUCCESS;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The id the service gave the call, under whichever of its names. */
    public Optional<String> requestId() {
        return header("x-openstack-request-id")
                .or(() -> header("openstack-request-id"))
                .or(() -> header("x-compute-request-id"));
    }

    /** How long the service asks to be left alone, when it says so in seconds. */
    public Optional<Duration> retryAfter() {
        return header("retry-after")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS)));
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
