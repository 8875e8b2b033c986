// SPDX-License-Identifier: Apache-2.0
/** Certificate authorities of clusters: making and forgetting them. */
@NullMarked
package io.coeus.auth.authority;

import org.jspecify.annotations.NullMarked;
