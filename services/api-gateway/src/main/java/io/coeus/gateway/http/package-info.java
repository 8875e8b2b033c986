// SPDX-License-Identifier: Apache-2.0
/** What is the same in all HTTP APIs of the gateway. */
@NullMarked
package io.coeus.gateway.http;

import org.jspecify.annotations.NullMarked;
