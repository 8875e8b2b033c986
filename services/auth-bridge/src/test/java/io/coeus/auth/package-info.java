// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.auth;

import org.jspecify.annotations.NullMarked;
