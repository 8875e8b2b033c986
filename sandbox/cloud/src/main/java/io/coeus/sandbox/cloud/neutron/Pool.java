// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import java.util.BitSet;
import java.util.OptionalLong;

/** The addresses of one subnet: who has which is not its business, only which are taken. Hands them out in order. */
final class Pool {
    private final Cidr cidr;
    private final long first;
    private final long last;
    private final BitSet taken = new BitSet();
    private long next;

    Pool(Cidr cidr, long first, long last) {
        this.cidr = cidr;
        this.first = first;
        this.last = last;
        this.next = first;
    }

    Cidr cidr() {
        return cidr;
    }

    /** Takes the next free address; freed ones come again only when the end was reached once. */
    OptionalLong take() {
        for (long tried = 0; tried <= last - first; tried++) {
            long candidate = next;
            next = next >= last ? first : next + 1;
            if (take(candidate)) {
                return OptionalLong.of(candidate);
            }
        }
        return OptionalLong.empty();
    }

    /** Takes a certain address; says whether it was free. */
    boolean take(long address) {
        int bit = (int) (address - cidr.network());
        boolean free = !taken.get(bit);
        taken.set(bit);
        return free;
    }

    void free(long address) {
        taken.clear((int) (address - cidr.network()));
    }
}
