// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A flavor. RAM in MiB, disk in GiB. */
record Flavor(String id, String name, int ram, int vcpus, int disk, ObjectNode extraSpecs) {}
