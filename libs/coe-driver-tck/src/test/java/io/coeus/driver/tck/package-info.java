// SPDX-License-Identifier: Apache-2.0
/** Proves that the contract lets a right driver pass and catches wrong ones, each in its own group. */
@NullMarked
package io.coeus.driver.tck;

import org.jspecify.annotations.NullMarked;
