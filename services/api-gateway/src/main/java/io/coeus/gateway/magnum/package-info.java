// SPDX-License-Identifier: Apache-2.0
/** The Magnum API as plain calls and answers: its rules, its words, its quirks. */
@NullMarked
package io.coeus.gateway.magnum;

import org.jspecify.annotations.NullMarked;
