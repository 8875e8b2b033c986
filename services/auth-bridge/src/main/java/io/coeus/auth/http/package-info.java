// SPDX-License-Identifier: Apache-2.0
/** What other services ask over HTTP. */
@NullMarked
package io.coeus.auth.http;

import org.jspecify.annotations.NullMarked;
