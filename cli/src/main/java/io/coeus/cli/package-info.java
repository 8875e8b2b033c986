// SPDX-License-Identifier: Apache-2.0
/** The {@code coeus} command. */
@NullMarked
package io.coeus.cli;

import org.jspecify.annotations.NullMarked;
