// SPDX-License-Identifier: Apache-2.0
/** The parts of a Coeus on one machine and how each is started. */
@NullMarked
package io.coeus.sandbox.launcher.part;

import org.jspecify.annotations.NullMarked;
