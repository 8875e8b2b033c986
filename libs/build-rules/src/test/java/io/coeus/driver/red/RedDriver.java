// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.red;

/** A driver as it should be. */
public record RedDriver(String name) {}
