// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.gateway.http.node;

import org.jspecify.annotations.NullMarked;
