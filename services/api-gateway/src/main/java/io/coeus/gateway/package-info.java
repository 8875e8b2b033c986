// SPDX-License-Identifier: Apache-2.0
/** The gateway: owns no domain; authenticates, decides, passes writes on and answers reads. */
@NullMarked
package io.coeus.gateway;

import org.jspecify.annotations.NullMarked;
