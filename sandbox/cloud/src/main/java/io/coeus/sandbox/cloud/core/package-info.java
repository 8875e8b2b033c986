// SPDX-License-Identifier: Apache-2.0
/** What all services of the sandbox cloud share: HTTP front, routing, faults, the lock, the clock and the tables. */
@NullMarked
package io.coeus.sandbox.cloud.core;

import org.jspecify.annotations.NullMarked;
