// SPDX-License-Identifier: Apache-2.0
/** Files that let kubectl and docker use a cluster. */
@NullMarked
package io.coeus.cli.access;

import org.jspecify.annotations.NullMarked;
