// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import picocli.CommandLine.Option;

/** Whether to wait for the end of what was asked for. */
final class WaitOption {
    @Option(
            names = "--wait",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Wait until it is done and show each step (the default), or return at once.")
    boolean wait;
}
