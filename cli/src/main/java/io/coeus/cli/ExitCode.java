// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

/** What a script can tell from how the command ended. The numbers never change. */
public enum ExitCode {
    OK(0, "done"),
    FAILED(1, "the operation failed, or Coeus refused the request"),
    USAGE(2, "the command line is wrong"),
    NOT_ALLOWED(3, "not logged in, token expired, or not allowed"),
    NOT_FOUND(4, "no such thing"),
    CONFLICT(5, "it exists already, is ambiguous or is in the wrong state"),
    UNAVAILABLE(6, "Coeus or Keystone does not answer: try again"),
    INTERRUPTED(130, "interrupted; the operation goes on");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
