package org.dacheng.engine.flow;

import java.util.List;
import java.util.Optional;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.engine.approver.NamedPeople;
import org.dacheng.engine.approver.PersonField;
import org.dacheng.engine.approver.RoleHolders;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.feel.FeelProblem;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.FeelType;

/** Finds people, roles, fields and names that a flow refers to and that are not there. */
final class FlowNames {

    private final FlowSurroundings surroundings;
    private final FlowFindings findings;
    private final List<Approval> approvals;

    private FlowNames(Flow flow, FlowSurroundings surroundings, FlowFindings findings) {
        this.approvals = flow.approvals();
        this.surroundings = surroundings;
        this.findings = findings;
    }

    static void check(Flow flow, FlowSurroundings surroundings, FlowFindings findings) {
        new FlowNames(flow, surroundings, findings).line("/nodes", flow.nodes());
    }

    private void line(String pointer, List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String here = pointer + "/" + i;
            if (node instanceof Approval approval) {
                approval(here, approval);
            } else if (node instanceof Copy copy) {
                rules(here + "/people", copy, copy.people());
            }
            for (int b = 0; b < node.branches().size(); b++) {
                Branch branch = node.branches().get(b);
                if (branch instanceof ConditionBranch condition) {
                    when(here + "/branches/" + b + "/when", condition);
                }
                line(here + "/branches/" + b + "/nodes", branch.nodes());
            }
        }
    }

    private void approval(String here, Approval approval) {
        rules(here + "/approvers", approval, approval.approvers());
        String substitute = approval.whenNobody().person();
        if (substitute != null) {
            person(here + "/whenNobody/person", approval, substitute);
        }
        for (String field : approval.fields().keySet()) {
            if (surroundings.fieldType(field).isEmpty()) {
                findings.add(
                        here + "/fields/" + field, "engine.flow.unknown-field", FlowFindings.label(approval), field);
            } else if (approval.right(field) != FieldRight.HIDDEN) {
                madeOfHidden(here + "/fields/" + field, approval, field);
            }
        }
    }

    /** What is made of a hidden field is hidden as well, so that it cannot be granted by its name. */
    private void madeOfHidden(String pointer, Approval approval, String field) {
        hidden(approval, field).stream()
                .findFirst()
                .ifPresent(source -> findings.add(
                        pointer, "engine.flow.depends-on-hidden", FlowFindings.label(approval), field, source));
    }

    private List<String> hidden(Approval approval, String field) {
        return VisibleFields.hidden(
                name -> approval.right(name) != FieldRight.HIDDEN, field, surroundings.sources(field));
    }

    private void rules(String pointer, Node node, List<ApproverRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            rule(pointer + "/" + i, node, rules.get(i));
        }
    }

    private void rule(String here, Node node, ApproverRule rule) {
        if (rule instanceof NamedPeople named) {
            people(here + "/people", node, named.people());
        } else if (rule instanceof RoleHolders holders) {
            role(here + "/role", node, holders.role());
        } else if (rule instanceof PersonField field) {
            personField(here + "/field", node, field.field());
        } else if (rule instanceof SubmitterChoice choice) {
            people(here + "/from/people", node, choice.from().people());
            if (choice.from().role() != null) {
                role(here + "/from/role", node, choice.from().role());
            }
        }
    }

    private void people(String pointer, Node node, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            person(pointer + "/" + i, node, ids.get(i));
        }
    }

    private void person(String pointer, Node node, String id) {
        if (!surroundings.hasPerson(id)) {
            findings.add(pointer, "engine.flow.unknown-person", FlowFindings.label(node), id);
        }
    }

    private void role(String pointer, Node node, String id) {
        if (!surroundings.hasRole(id)) {
            findings.add(pointer, "engine.flow.unknown-role", FlowFindings.label(node), id);
        }
    }

    private void personField(String pointer, Node node, String field) {
        Optional<String> type = surroundings.fieldType(field);
        if (type.isEmpty()) {
            findings.add(pointer, "engine.flow.unknown-field", FlowFindings.label(node), field);
        } else if (!type.get().equals("person")) {
            findings.add(pointer, "engine.flow.not-a-person-field", FlowFindings.label(node), field);
        } else {
            named(pointer, node, field);
        }
    }

    /** Everybody who reads the request is told who decides, hence what stands in the field. */
    private void named(String pointer, Node node, String field) {
        approvals.stream()
                .filter(approval -> !hidden(approval, field).isEmpty())
                .findFirst()
                .ifPresent(approval -> findings.add(
                        pointer,
                        "engine.flow.people-of-hidden",
                        FlowFindings.label(node),
                        field,
                        FlowFindings.label(approval)));
    }

    private void when(String pointer, ConditionBranch branch) {
        if (branch.when() == null || branch.isDefault()) {
            return;
        }
        try {
            for (FeelProblem problem :
                    surroundings.parse(branch.when()).problems(surroundings.types(), FeelType.Kind.BOOLEAN)) {
                findings.add(pointer, "engine.flow.condition", FlowFindings.label(branch), problem.text());
            }
        } catch (FeelSyntaxError notFeel) {
            findings.add(pointer, notFeel.text());
        }
    }
}
