// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.blue;

import io.coeus.driver.red.RedDriver;

/** A driver that leans on another. */
public record BlueDriver(RedDriver other) {}
