// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

/** A Coeus with a sandbox cloud, however it runs. */
interface Installation {
    /** Where a part is reached from here. */
    String url(String part);

    /** Of the sandbox cloud's users. */
    String cloudPassword();

    /** The last lines of all logs. */
    String logTails();
}
