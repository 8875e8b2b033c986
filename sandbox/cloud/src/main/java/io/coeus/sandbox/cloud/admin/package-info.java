// SPDX-License-Identifier: Apache-2.0
/** The /_sandbox endpoints: faults, state, calls, settings, health. */
@NullMarked
package io.coeus.sandbox.cloud.admin;

import org.jspecify.annotations.NullMarked;
