// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

/** What one attempt says about the health of the service behind it. */
enum Verdict {
    /** It answered; also when it refused the request. */
    HEALTHY,
    /** It asked for less. */
    OVERLOADED,
    /** It could not be reached, gave no answer in time or said it cannot serve. */
    BROKEN;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;

    static Verdict of(int status) {
        return switch (status) {
            case TOO_MANY_REQUESTS -> OVERLOADED;
            case BAD_GATEWAY, UNAVAILABLE, GATEWAY_TIMEOUT -> BROKEN;
            default -> HEALTHY;
        };
    }
}
