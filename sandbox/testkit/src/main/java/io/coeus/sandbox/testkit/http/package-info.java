// SPDX-License-Identifier: Apache-2.0
/** What tests of a service's routes share. */
@NullMarked
package io.coeus.sandbox.testkit.http;

import org.jspecify.annotations.NullMarked;
