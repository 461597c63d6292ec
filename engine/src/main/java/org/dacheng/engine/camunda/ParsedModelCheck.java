package org.dacheng.engine.camunda;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TerminateEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;

/**
 * Second check, on the parsed model, in case the XML allow-list misses something: only a fixed set of behaviours, no
 * listeners, no mappings, and no conditions except {@link CallbackCondition}.
 */
final class ParsedModelCheck {

    private static final Set<Class<?>> BEHAVIOURS = Set.of(
            ApprovalWaitBehavior.class,
            CopyNodeBehavior.class,
            NoneStartEventActivityBehavior.class,
            NoneEndEventActivityBehavior.class,
            TerminateEndEventActivityBehavior.class,
            ExclusiveGatewayActivityBehavior.class,
            ParallelGatewayActivityBehavior.class);

    /** @throws ModelElementRefused if any part of the model could run code of its own */
    static void check(ProcessDefinitionEntity definition) {
        refuseListeners(definition);
        definition.getActivities().forEach(ParsedModelCheck::check);
    }

    private static void check(ActivityImpl activity) {
        if (activity.getActivityBehavior() == null
                || !BEHAVIOURS.contains(activity.getActivityBehavior().getClass())) {
            throw new ModelElementRefused("behaviour of " + activity.getId());
        }
        if (!activity.getActivities().isEmpty()
                || activity.getIoMapping() != null
                || activity.isAsyncBefore()
                || activity.isAsyncAfter()) {
            throw new ModelElementRefused("settings of " + activity.getId());
        }
        refuseListeners(activity);
        activity.getOutgoingTransitions().forEach(ParsedModelCheck::check);
    }

    private static void check(PvmTransition flow) {
        Object condition = flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION);
        if (condition != null && !(condition instanceof CallbackCondition)) {
            throw new ModelElementRefused("condition of " + flow.getId());
        }
        refuseListeners((TransitionImpl) flow);
    }

    private static void refuseListeners(CoreModelElement element) {
        if (!element.getListeners().isEmpty() || !element.getVariableListeners().isEmpty()) {
            throw new ModelElementRefused("listeners of " + element.getId());
        }
    }

    private ParsedModelCheck() {}
}
