// SPDX-License-Identifier: Apache-2.0
/** One class per word of the command line. */
@NullMarked
package io.coeus.cli.command;

import org.jspecify.annotations.NullMarked;
