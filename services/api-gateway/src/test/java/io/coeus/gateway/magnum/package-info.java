// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.gateway.magnum;

import org.jspecify.annotations.NullMarked;
