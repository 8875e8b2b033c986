// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/**
 * How instances are replaced when the spec changes.
 *
 * @param parallelism how many at a time, at least 1
 * @param order whether the old one goes first or the new one comes first
 * @param onFailure what happens when new instances do not get well
 */
public record UpdatePolicy(int parallelism, Order order, OnFailure onFailure) {

    /** One at a time, the old one goes first (needed wherever a volume or a node's port is used), stop at trouble. */
    public static final UpdatePolicy DEFAULT = new UpdatePolicy(1, Order.STOP_FIRST, OnFailure.PAUSE);

    /** Which of old and new comes first. */
    public enum Order {
        STOP_FIRST,
        START_FIRST
    }

    /** What to do with an update that goes wrong. */
    public enum OnFailure {
        PAUSE,
        CONTINUE,
        ROLLBACK
    }
}
