// SPDX-License-Identifier: Apache-2.0
/** Who plays the others. */
@NullMarked
package io.coeus.baremetal.testing;

import org.jspecify.annotations.NullMarked;
