// SPDX-License-Identifier: Apache-2.0
/** A make-believe sandbox. */
@NullMarked
package io.coeus.sandbox.toy;

import org.jspecify.annotations.NullMarked;
