// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.Credential;

/** A cloud the contract is checked against: how to reach it, its administrator, and how to stop it. */
record CloudUnderTest(OpenStack openStack, Credential administrator, Runnable stop) {}
