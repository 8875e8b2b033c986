// SPDX-License-Identifier: Apache-2.0
/** What has happened, in order, for those who watch. */
@NullMarked
package io.coeus.gateway.feed;

import org.jspecify.annotations.NullMarked;
