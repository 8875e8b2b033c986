// SPDX-License-Identifier: Apache-2.0
/** Speaks with the unified API. */
@NullMarked
package io.coeus.cli.api;

import org.jspecify.annotations.NullMarked;
