// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

/** Ends everything a service does, where it is: an error, so that nothing in the product catches it. */
final class Killed extends Error {
    private final transient Host host;

    Killed(Host host) {
        super(host.toString(), null, false, false);
        this.host = host;
    }

    /** Who was killed. */
    Host host() {
        return host;
    }
}
