// SPDX-License-Identifier: Apache-2.0
/** What a user may ask of a data volume, before its owner is asked. */
@NullMarked
package io.coeus.gateway.volume;

import org.jspecify.annotations.NullMarked;
