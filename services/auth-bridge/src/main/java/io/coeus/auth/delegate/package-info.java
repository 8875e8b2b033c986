// SPDX-License-Identifier: Apache-2.0
/** Makes a grant from a token that was handed over. */
@NullMarked
package io.coeus.auth.delegate;

import org.jspecify.annotations.NullMarked;
