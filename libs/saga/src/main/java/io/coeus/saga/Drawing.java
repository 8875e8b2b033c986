// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

/** Draws a plan, so that the picture in the documentation is the plan. */
public final class Drawing {
    private Drawing() {}

    /** The plan as a Mermaid flow chart: forward solid, undo dotted. */
    public static String mermaid(Plan<?> plan) {
        var text = new StringBuilder("flowchart TD\n  start([" + plan.id() + "])\n");
        for (int i = 0; i < plan.stages().size(); i++) {
            if (i == plan.pivot()) {
                text.append("  pivot{{point of no return}}\n");
            }
            text.append(stage(plan, i));
        }
        return text.append("  done([completed])\n").append(arrows(plan)).toString();
    }

    private static String stage(Plan<?> plan, int index) {
        var text = new StringBuilder("  subgraph stage" + index + " [\" \"]\n");
        for (var step : plan.stages().get(index)) {
            var undo = index >= plan.pivot()
                    ? ""
                    : step.undo().isPresent() ? "<br/>undone on failure" : "<br/>nothing to undo";
            text.append("    %s[\"%s<br/>within %s%s\"]%n".formatted(step.name(), step.name(), step.within(), undo));
        }
        return text.append("  end\n").toString();
    }

    private static String arrows(Plan<?> plan) {
        var text = new StringBuilder();
        var from = "start";
        for (int i = 0; i < plan.stages().size(); i++) {
            if (i == plan.pivot()) {
                text.append("  %s --> pivot%n".formatted(from));
                from = "pivot";
            }
            text.append("  %s --> stage%d%n".formatted(from, i));
            from = "stage" + i;
        }
        return text.append("  %s --> done%n".formatted(from)).toString();
    }
}
