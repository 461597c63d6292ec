package org.dacheng.engine.forecast;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.ConditionBranch;
import org.dacheng.engine.flow.ConditionNode;
import org.dacheng.engine.flow.Node;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates branch conditions, both for the running flow and for the expected chain. Today is the date in the
 * submitter's time zone, so that the result does not depend on who decides from where.
 */
@Component
public class BranchConditions {

    private final Answers answers;
    private final People people;

    BranchConditions(Answers answers, People people) {
        this.answers = answers;
        this.people = people;
    }

    /** @throws ConditionUndecided when it cannot be evaluated */
    public boolean holds(RequestStep step, String branchId) {
        PublishedDefinition process = step.process();
        Request request = step.request();
        Map<String, @Nullable Object> variables =
                step.variables(() -> variables(process, request.answers(), request.submitterId()));
        return holds(process, branchId, variables, request.submitterId());
    }

    Map<String, @Nullable Object> variables(
            PublishedDefinition process, Map<String, ? extends @Nullable Object> data, String submitterId) {
        return answers.variables(process.schema(), data, submitterId);
    }

    boolean holds(
            PublishedDefinition process, String branchId, Map<String, @Nullable Object> variables, String submitterId) {
        FeelExpression condition = process.conditions().get(branchId);
        try {
            return condition != null && condition.holds(variables, zone(submitterId));
        } catch (FeelEvaluationFailed failed) {
            throw ConditionUndecided.of(name(process.flow().conditionBranch(branchId)), failed.text());
        }
    }

    /** @throws ConditionUndecided if the condition reads a field that is not visible */
    void mustBeSeen(PublishedDefinition process, String branchId, VisibleFields fields) {
        FeelExpression condition = process.conditions().get(branchId);
        if (condition != null && !fields.areVisible(condition.possibleNames())) {
            throw ConditionUndecided.hidden(name(process.flow().conditionBranch(branchId)));
        }
    }

    /**
     * Evaluates the conditions on the path of a request with these answers, before it is submitted.
     *
     * @throws ConditionUndecided if one of them cannot be evaluated
     */
    public void check(PublishedDefinition process, Map<String, ? extends @Nullable Object> data, String submitterId) {
        if (!process.conditions().isEmpty()) {
            Map<String, @Nullable Object> variables = variables(process, data, submitterId);
            walk(process.flow().nodes(), branchId -> holds(process, branchId, variables, submitterId));
        }
    }

    /** @return false if nothing after the nodes is reached */
    private static boolean walk(List<Node> nodes, Predicate<String> holds) {
        for (Node node : nodes) {
            boolean on = true;
            if (node instanceof ConditionNode condition) {
                on = walk(condition.taken(holds).nodes(), holds);
            } else {
                for (Branch branch : node.branches()) {
                    on &= walk(branch.nodes(), holds);
                }
            }
            if (!on || node.ends()) {
                return false;
            }
        }
        return true;
    }

    private ZoneId zone(String submitterId) {
        return people.find(submitterId).map(PersonView::zone).orElse(ZoneOffset.UTC);
    }

    private static Object name(ConditionBranch branch) {
        LocalText name = branch.name();
        return name.zh().isBlank() && name.en().isBlank() ? branch.id() : name;
    }
}
