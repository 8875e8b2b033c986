// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.cli;

import org.jspecify.annotations.NullMarked;
