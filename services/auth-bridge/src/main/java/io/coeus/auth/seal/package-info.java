// SPDX-License-Identifier: Apache-2.0
/** Encryption of what is stored. */
@NullMarked
package io.coeus.auth.seal;

import org.jspecify.annotations.NullMarked;
