// SPDX-License-Identifier: Apache-2.0
/** A make-believe driver. */
@NullMarked
package io.coeus.driver.blue;

import org.jspecify.annotations.NullMarked;
