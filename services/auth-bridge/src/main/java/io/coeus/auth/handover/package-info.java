// SPDX-License-Identifier: Apache-2.0
/** Tokens users hand over for a few minutes, so that a credential can be delegated with them. */
@NullMarked
package io.coeus.auth.handover;

import org.jspecify.annotations.NullMarked;
