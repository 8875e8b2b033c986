// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.template.Templates;
import io.coeus.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The calls on {@code /v1/clustertemplates}. */
@ApplicationScoped
class TemplateCalls {
    private static final String COLLECTION = "clustertemplates";
    private static final String ONE = COLLECTION + "/{template}";
    private static final Paging<ClusterTemplateView> PAGING = new Paging<>(
            Kind.TEMPLATE, COLLECTION, Paging.columns(TemplateForm.columns(), Map.of("public", "publicTemplate")));

    private final Templates templates;
    private final ReadModel model;
    private final Ids ids;

    @Inject
    TemplateCalls(Templates templates, ReadModel model, Ids ids) {
        this.templates = templates;
        this.model = model;
        this.ids = ids;
    }

    List<Route> routes() {
        return List.of(
                Route.list(COLLECTION, Right.TEMPLATE_READ, call -> list(call, COLLECTION)),
                Route.list(COLLECTION + "/detail", Right.TEMPLATE_READ, call -> list(call, COLLECTION + "/detail")),
                Route.get(ONE, Right.TEMPLATE_READ, call -> Answer.ok(TemplateForm.write(found(call), call.links()))),
                Route.post(COLLECTION, Right.TEMPLATE_CREATE, this::create),
                Route.patch(ONE, Right.TEMPLATE_CHANGE, this::patch),
                Route.delete(ONE, Right.TEMPLATE_CHANGE, this::delete));
    }

    private Answer list(Call call, String path) {
        return PAGING.page(model, call, path, stored -> TemplateForm.write(stored.view(), call.links()));
    }

    private Answer create(Call call) {
        ClusterTemplateView template = templates.create(call.session(), TemplateForm.read(ids.uuid(), call.body()));
        return Answer.created(
                TemplateForm.write(template, call.links()), call.links().self(COLLECTION, template.id()));
    }

    private Answer patch(Call call) {
        Patch patch = Patch.read(call.body());
        TemplateForm.PATCH.check(patch);
        ClusterTemplateView before = found(call);
        var attributes = TemplateForm.PATCH.apply(patch, TemplateForm.attributes(before));
        ClusterTemplateView after =
                templates.change(call.session(), before, TemplateForm.patched(before.id(), attributes));
        return Answer.ok(TemplateForm.write(after, call.links()));
    }

    private Answer delete(Call call) {
        templates.delete(call.session(), found(call));
        return Answer.nothing();
    }

    private ClusterTemplateView found(Call call) {
        return model.one(Kind.TEMPLATE, call.scope(), Reference.idOrName(call.part("template")))
                .view();
    }
}
