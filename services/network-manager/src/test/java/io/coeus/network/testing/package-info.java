// SPDX-License-Identifier: Apache-2.0
/** What several tests use. */
@NullMarked
package io.coeus.network.testing;

import org.jspecify.annotations.NullMarked;
