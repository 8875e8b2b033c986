// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of every operation in the document that it may be refused with a problem. */
public final class ProblemsInDocument implements OASFilter {
    static final String RESPONSE = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        responses.removeAPIResponse("400");
        responses.addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/" + RESPONSE));
        return operation;
    }
}
