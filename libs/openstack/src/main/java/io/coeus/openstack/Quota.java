// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

/**
 * How much of something a project may have and has.
 *
 * @param limit negative = without limit
 */
public record Quota(long limit, long used) {
    /** No limit at all. */
    public static final Quota UNLIMITED = new Quota(-1, 0);

    /** Whether {@code more} would still fit. */
    public boolean hasRoomFor(long more) {
        return limit < 0 || used + more <= limit;
    }
}
