// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.gateway.template;

import org.jspecify.annotations.NullMarked;
