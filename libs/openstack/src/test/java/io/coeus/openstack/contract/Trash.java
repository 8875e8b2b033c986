// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a test made and has to be gone after it, the latest first. */
final class Trash {
    private final Deque<Runnable> removals = new ArrayDeque<>();

    void add(Runnable removal) {
        removals.push(removal);
    }

    /** Removes everything; the first failure is thrown at the end. */
    void empty() {
        RuntimeException first = null;
        while (!removals.isEmpty()) {
            try {
                removals.pop().run();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
