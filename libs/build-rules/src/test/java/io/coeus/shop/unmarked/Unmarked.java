// SPDX-License-Identifier: Apache-2.0
package io.coeus.shop.unmarked;

/** Lives in a package where null may be anywhere. */
public record Unmarked(String text) {}
