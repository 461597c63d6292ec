package org.dacheng.engine.camunda;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Replaces the engine's behaviours with Dacheng's when a model is parsed, then checks that nothing else remains. */
final class FlowParseListener extends AbstractBpmnParseListener {

    private final Supplier<NodeEvents> events;

    FlowParseListener(Supplier<NodeEvents> events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setActivityBehavior(new ApprovalWaitBehavior(events));
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (!(activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior)) {
            throw new ModelElementRefused("implementation of " + activity.getId());
        }
        activity.setActivityBehavior(new CopyNodeBehavior(events));
        // External tasks are scopes; this behaviour needs no execution of its own.
        activity.setScope(false);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        if (flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION) != null) {
            flow.setProperty(BpmnParse.PROPERTYNAME_CONDITION, new CallbackCondition(events, flow.getId()));
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        // Names stay out of the engine's tables: they cannot hold every character.
        definition.setName(definition.getKey());
        ParsedModelCheck.check(definition);
        // Built-in, so that it is called after a move as well.
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, new FlowEndListener(events));
    }

    @Override
    public void parseRootElement(Element element, List<ProcessDefinitionEntity> definitions) {
        if (definitions.size() != 1) {
            throw new ModelElementRefused("exactly one process is expected");
        }
    }
}
