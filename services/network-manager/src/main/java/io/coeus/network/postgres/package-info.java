// SPDX-License-Identifier: Apache-2.0
/** Where network-manager keeps what it knows: PostgreSQL. */
@NullMarked
package io.coeus.network.postgres;

import org.jspecify.annotations.NullMarked;
