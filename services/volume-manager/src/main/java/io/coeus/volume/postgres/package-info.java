// SPDX-License-Identifier: Apache-2.0
/** Where volume-manager keeps what it knows: PostgreSQL. */
@NullMarked
package io.coeus.volume.postgres;

import org.jspecify.annotations.NullMarked;
