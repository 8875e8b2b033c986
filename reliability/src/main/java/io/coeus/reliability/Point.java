// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

/** The points at which a process can be stopped. */
enum Point {
    BEFORE_COMMIT("before a commit"),
    AFTER_COMMIT("after a commit, before anybody was told"),
    BEFORE_PUBLISH("between commit and publish"),
    AFTER_PUBLISH("published, not yet deleted from the outbox"),
    RECEIVED("between receive and commit"),
    STORED("committed, offset not yet"),
    BEFORE_CALL("before an outside call"),
    AFTER_CALL("the outside call acted, its answer was lost"),
    BEFORE_REQUEST("before a call to another service"),
    AFTER_REQUEST("the other service acted, its answer was lost");

    private final String words;

    Point(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
