// SPDX-License-Identifier: Apache-2.0
/** Storage in PostgreSQL; secrets are sealed here. */
@NullMarked
package io.coeus.auth.postgres;

import org.jspecify.annotations.NullMarked;
