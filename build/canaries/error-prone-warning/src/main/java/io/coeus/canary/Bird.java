// SPDX-License-Identifier: Apache-2.0
package io.coeus.canary;

/** Overrides without saying so: to Error Prone a warning only. */
public class Bird {
    public String toString() {
        return "bird";
    }
}
