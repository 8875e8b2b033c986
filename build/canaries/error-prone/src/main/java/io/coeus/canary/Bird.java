// SPDX-License-Identifier: Apache-2.0
package io.coeus.canary;

/** Compares boxed numbers by identity: an error. */
public record Bird(Integer age) {
    public boolean asOldAs(Bird other) {
        return age == other.age;
    }
}
