// SPDX-License-Identifier: Apache-2.0
/** What component tests of services share. */
@NullMarked
package io.coeus.sandbox.testkit;

import org.jspecify.annotations.NullMarked;
