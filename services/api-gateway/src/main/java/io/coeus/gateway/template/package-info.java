// SPDX-License-Identifier: Apache-2.0
/** What a user may ask of a cluster template, before its owner is asked. */
@NullMarked
package io.coeus.gateway.template;

import org.jspecify.annotations.NullMarked;
