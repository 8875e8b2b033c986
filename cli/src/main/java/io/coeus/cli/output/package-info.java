// SPDX-License-Identifier: Apache-2.0
/** What people see: tables, JSON, YAML, progress and trees. */
@NullMarked
package io.coeus.cli.output;

import org.jspecify.annotations.NullMarked;
