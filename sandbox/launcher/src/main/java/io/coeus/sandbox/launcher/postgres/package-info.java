// SPDX-License-Identifier: Apache-2.0
/** An embedded PostgreSQL server: unpacked, initialised, given its databases. */
@NullMarked
package io.coeus.sandbox.launcher.postgres;

import org.jspecify.annotations.NullMarked;
