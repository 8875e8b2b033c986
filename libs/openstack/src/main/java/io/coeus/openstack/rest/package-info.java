// SPDX-License-Identifier: Apache-2.0
/** How a call travels: governed, repeated where that is safe, its failure turned into a problem. No service's nouns here. */
@NullMarked
package io.coeus.openstack.rest;

import org.jspecify.annotations.NullMarked;
