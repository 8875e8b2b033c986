// SPDX-License-Identifier: Apache-2.0
/** What every service tells of its running sagas. */
@NullMarked
package io.coeus.contracts.operation;

import org.jspecify.annotations.NullMarked;
