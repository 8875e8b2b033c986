// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.cloud;

import org.jspecify.annotations.NullMarked;
