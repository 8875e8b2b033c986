// SPDX-License-Identifier: Apache-2.0
/** Starts, watches and stops a whole Coeus on one machine: no Docker, no root. */
@NullMarked
package io.coeus.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
