// SPDX-License-Identifier: Apache-2.0
/** The Magnum API over HTTP: reads requests, writes answers, knows no rule. */
@NullMarked
package io.coeus.gateway.http.magnum;

import org.jspecify.annotations.NullMarked;
