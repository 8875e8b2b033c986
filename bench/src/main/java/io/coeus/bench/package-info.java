// SPDX-License-Identifier: Apache-2.0
/** Measures a Coeus that runs. */
@NullMarked
package io.coeus.bench;

import org.jspecify.annotations.NullMarked;
