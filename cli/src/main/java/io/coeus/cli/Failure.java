// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import org.jspecify.annotations.Nullable;

/** Ends the command: one line for the person and an exit code for the script. */
public final class Failure extends RuntimeException {
    private final ExitCode exitCode;

    public Failure(ExitCode exitCode, String line) {
        this(exitCode, line, null);
    }

    public Failure(ExitCode exitCode, String line, @Nullable Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
