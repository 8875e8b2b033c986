// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

/** Who does what goes on in the background. The place for a test to decide who goes next. */
public interface Threads {
    /** Threads of the machine. */
    Threads REAL = new Threads() {
        @Override
        public void start(Loop loop) {
            loop.start();
        }

        @Override
        public void start(String name, Runnable work) {
            Thread.ofVirtual().name(name).start(work);
        }
    };

    /** Has the loop take its turns until it is closed. */
    void start(Loop loop);

    /** Does the work soon, beside everything else. */
    void start(String name, Runnable work);
}
