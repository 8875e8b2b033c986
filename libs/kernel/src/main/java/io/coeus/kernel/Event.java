// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/** Something that has happened to an aggregate; a wire record, published in order per aggregate. */
public interface Event {}
