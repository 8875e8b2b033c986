// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.canary;

import org.jspecify.annotations.NullMarked;
