// SPDX-License-Identifier: Apache-2.0
/** Takes a grant back. */
@NullMarked
package io.coeus.auth.revoke;

import org.jspecify.annotations.NullMarked;
