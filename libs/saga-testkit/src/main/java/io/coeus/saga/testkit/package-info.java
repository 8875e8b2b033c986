// SPDX-License-Identifier: Apache-2.0
/** What every plan is tested with. */
@NullMarked
package io.coeus.saga.testkit;

import org.jspecify.annotations.NullMarked;
