// SPDX-License-Identifier: Apache-2.0
/** What deleted clusters consisted of, signed. */
@NullMarked
package io.coeus.gateway.report;

import org.jspecify.annotations.NullMarked;
