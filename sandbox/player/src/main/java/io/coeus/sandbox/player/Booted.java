// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

/**
 * A machine that the cloud has booted.
 *
 * @param id its id in the cloud
 * @param kind server or machine
 * @param on whether it runs now; one that is switched off keeps its place
 * @param node what its user-data says about the node it is to be
 */
record Booted(String id, String kind, boolean on, NodeFile node) {}
