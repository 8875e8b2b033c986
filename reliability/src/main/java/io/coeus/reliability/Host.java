// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One life of one service's process: from a start to the next stop. Knows which process the current thread works in. */
final class Host {
    private static final ThreadLocal<Deque<Host>> CURRENT = ThreadLocal.withInitial(ArrayDeque::new);

    private final String service;
    private final int life;
    private boolean dead;

    Host(String service, int life) {
        this.service = service;
        this.life = life;
    }

    /** The process this thread works in; null outside all. */
    static @Nullable Host current() {
        return CURRENT.get().peek();
    }

    /** Does something in this process; fails with {@link Killed} when it is stopped before or meanwhile. */
    <T> T within(Supplier<T> work) {
        check();
        CURRENT.get().push(this);
        try {
            return work.get();
        } finally {
            CURRENT.get().pop();
        }
    }

    /** Fails when this process was stopped. */
    void check() {
        if (dead) {
            throw new Killed(this);
        }
    }

    void die() {
        dead = true;
    }

    boolean dead() {
        return dead;
    }

    String service() {
        return service;
    }

    int life() {
        return life;
    }

    @Override
    public String toString() {
        return service + "#" + life;
    }
}
