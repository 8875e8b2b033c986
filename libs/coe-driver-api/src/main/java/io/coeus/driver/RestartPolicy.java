// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/** What happens when an instance ends. */
public enum RestartPolicy {
    /** It is started again. */
    ALWAYS,
    /** It is started again unless it ended with 0. */
    ON_FAILURE,
    /** It stays ended. */
    NEVER
}
