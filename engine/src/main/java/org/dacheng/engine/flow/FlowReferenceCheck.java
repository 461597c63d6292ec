package org.dacheng.engine.flow;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.engine.approver.NamedPeople;
import org.dacheng.engine.approver.PeopleInField;
import org.dacheng.engine.approver.RoleHolders;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.feel.FeelProblem;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.FeelType;

/** Finds references of a flow to missing people, roles, fields and names. */
final class FlowReferenceCheck {

    private final FlowCheckContext context;
    private final FlowProblems problems;
    private final List<ApprovalNode> approvals;

    private FlowReferenceCheck(Flow flow, FlowCheckContext context, FlowProblems problems) {
        this.approvals = flow.approvals();
        this.context = context;
        this.problems = problems;
    }

    static void check(Flow flow, FlowCheckContext context, FlowProblems problems) {
        new FlowReferenceCheck(flow, context, problems).line("/nodes", flow.nodes());
    }

    private void line(String pointer, List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String here = pointer + "/" + i;
            if (node instanceof ApprovalNode approval) {
                approval(here, approval);
            } else if (node instanceof CopyNode copy) {
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

    private void approval(String here, ApprovalNode approval) {
        rules(here + "/approvers", approval, approval.approvers());
        String substitute = approval.whenNobody().person();
        if (substitute != null) {
            person(here + "/whenNobody/person", approval, substitute);
        }
        for (String field : approval.fields().keySet()) {
            if (context.fieldType(field).isEmpty()) {
                problems.add(
                        here + "/fields/" + field, "engine.flow.unknown-field", FlowProblems.label(approval), field);
            } else if (approval.right(field) != FieldRight.HIDDEN) {
                madeOfHidden(here + "/fields/" + field, approval, field);
            }
        }
    }

    /** A field computed from a hidden field is hidden as well, so no right can be granted for it. */
    private void madeOfHidden(String pointer, ApprovalNode approval, String field) {
        hidden(approval, field).stream()
                .findFirst()
                .ifPresent(source -> problems.add(
                        pointer, "engine.flow.depends-on-hidden", FlowProblems.label(approval), field, source));
    }

    private List<String> hidden(ApprovalNode approval, String field) {
        return VisibleFields.hidden(name -> approval.right(name) != FieldRight.HIDDEN, field, context.sources(field));
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
        } else if (rule instanceof PeopleInField field) {
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
        Optional<LocalText> former = context.formerPerson(id);
        if (former.isPresent()) {
            problems.add(pointer, "engine.flow.person-left", former.get(), FlowProblems.label(node));
        } else if (!context.hasPerson(id)) {
            problems.add(pointer, "engine.flow.unknown-person", FlowProblems.label(node), id);
        }
    }

    private void role(String pointer, Node node, String id) {
        if (!context.hasRole(id)) {
            problems.add(pointer, "engine.flow.unknown-role", FlowProblems.label(node), id);
        }
    }

    private void personField(String pointer, Node node, String field) {
        Optional<String> type = context.fieldType(field);
        if (type.isEmpty()) {
            problems.add(pointer, "engine.flow.unknown-field", FlowProblems.label(node), field);
        } else if (!type.get().equals("person")) {
            problems.add(pointer, "engine.flow.not-a-person-field", FlowProblems.label(node), field);
        } else {
            named(pointer, node, field);
        }
    }

    /** Every reader of the request sees who decides, and thereby the value of the field. */
    private void named(String pointer, Node node, String field) {
        approvals.stream()
                .filter(approval -> !hidden(approval, field).isEmpty())
                .findFirst()
                .ifPresent(approval -> problems.add(
                        pointer,
                        "engine.flow.people-of-hidden",
                        FlowProblems.label(node),
                        field,
                        FlowProblems.label(approval)));
    }

    private void when(String pointer, ConditionBranch branch) {
        if (branch.when() == null || branch.isDefault()) {
            return;
        }
        try {
            for (FeelProblem problem :
                    context.parse(branch.when()).problems(context.types(), FeelType.SimpleType.BOOLEAN)) {
                problems.add(pointer, "engine.flow.condition", FlowProblems.label(branch), problem.text());
            }
        } catch (FeelSyntaxError notFeel) {
            problems.add(pointer, notFeel.text());
        }
    }
}
