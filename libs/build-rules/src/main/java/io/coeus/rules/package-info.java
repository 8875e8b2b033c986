// SPDX-License-Identifier: Apache-2.0
/** The architecture of Coeus, written so that a machine can check it. */
@NullMarked
package io.coeus.rules;

import org.jspecify.annotations.NullMarked;
