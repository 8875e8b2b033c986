// SPDX-License-Identifier: Apache-2.0
/** Tokens for the managers. */
@NullMarked
package io.coeus.auth.token;

import org.jspecify.annotations.NullMarked;
