// SPDX-License-Identifier: Apache-2.0
/** Sagas: a language to declare plans in, and the pure engine that decides what comes next. */
@NullMarked
package io.coeus.saga;

import org.jspecify.annotations.NullMarked;
