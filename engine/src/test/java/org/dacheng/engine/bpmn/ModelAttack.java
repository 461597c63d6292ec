package org.dacheng.engine.bpmn;

import java.util.List;
import java.util.stream.Stream;

/**
 * A model that tries to run code of its own.
 *
 * @param model BPMN XML
 * @param key message key of the refusal
 */
public record ModelAttack(String name, String model, String key) {

    private static final String ELEMENT = "engine.bpmn.element";
    private static final String ATTRIBUTE = "engine.bpmn.attribute";
    private static final String VALUE = "engine.bpmn.value";
    private static final String DOCTYPE = "engine.bpmn.doctype";

    @Override
    public String toString() {
        return name;
    }

    /** All attacks: those that run code in an unrestricted engine, and those on the parser. */
    public static List<ModelAttack> all() {
        return Stream.concat(running().stream(), parsing().stream()).toList();
    }

    /** Models that would run code. */
    public static List<ModelAttack> running() {
        return List.of(
                way(
                        "script task",
                        ELEMENT,
                        task("<scriptTask id='t' scriptFormat='juel'><script>${1+1}</script></scriptTask>")),
                way("shell", ELEMENT, task("""
                        <serviceTask id='t' camunda:type='shell'><extensionElements>
                          <camunda:field name='command'><camunda:string>touch</camunda:string></camunda:field>
                        </extensionElements></serviceTask>""")),
                way("shell as a send task", VALUE, task("""
                        <sendTask id='t' camunda:type='shell'><extensionElements>
                          <camunda:field name='command'><camunda:string>touch</camunda:string></camunda:field>
                        </extensionElements></sendTask>""")),
                way("class", ATTRIBUTE, task("<sendTask id='t' camunda:class='org.dacheng.engine.bpmn.ModelAttack'/>")),
                way(
                        "service class",
                        ELEMENT,
                        task("<serviceTask id='t' camunda:class='org.dacheng.engine.bpmn.ModelAttack'/>")),
                way("delegate expression", ELEMENT, task("<serviceTask id='t' camunda:delegateExpression='${bean}'/>")),
                way("expression", ATTRIBUTE, task("<sendTask id='t' camunda:expression='${\"\".getClass()}'/>")),
                way("beans", ELEMENT, task("<serviceTask id='t' camunda:expression='${dataSource.connection}'/>")),
                way(
                        "services",
                        ELEMENT,
                        task("<serviceTask id='t' camunda:expression='${execution.getProcessEngineServices()}'/>")),
                way("listener class", ELEMENT, task("""
                        <userTask id='t'><extensionElements>
                          <camunda:executionListener class='org.dacheng.engine.bpmn.ModelAttack' event='start'/>
                        </extensionElements></userTask>""")),
                way("listener script", ELEMENT, task("""
                        <userTask id='t'><extensionElements><camunda:executionListener event='start'>
                          <camunda:script scriptFormat='juel'>${1+1}</camunda:script>
                        </camunda:executionListener></extensionElements></userTask>""")),
                way("listener on the process", ELEMENT, model("""
                        <extensionElements><camunda:executionListener class='a.B' event='start'/></extensionElements>
                        <startEvent id='s'/>""")),
                way("input with a script", ELEMENT, task("""
                        <userTask id='t'><extensionElements><camunda:inputOutput>
                          <camunda:inputParameter name='a'>
                            <camunda:script scriptFormat='juel'>${1+1}</camunda:script>
                          </camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>""")),
                way("connector", ELEMENT, task("""
                        <serviceTask id='t'><extensionElements><camunda:connector>
                          <camunda:connectorId>http-connector</camunda:connectorId>
                        </camunda:connector></extensionElements></serviceTask>""")),
                way("call activity", ELEMENT, task("<callActivity id='t' calledElement='${other}'/>")),
                way(
                        "condition in EL",
                        ATTRIBUTE,
                        condition(
                                "<conditionExpression xsi:type='tFormalExpression' camunda:resource='x'>${1==1}</conditionExpression>")),
                way(
                        "condition in a script",
                        VALUE,
                        condition(
                                "<conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>1</conditionExpression>")),
                way("timer", ELEMENT, task("""
                        <userTask id='t'/><boundaryEvent id='b' attachedToRef='t'><timerEventDefinition>
                          <timeDuration>${1}</timeDuration></timerEventDefinition></boundaryEvent>""")),
                way("asynchronous", ATTRIBUTE, task("<userTask id='t' camunda:asyncBefore='true'/>")),
                way("multi-instance", ELEMENT, task("""
                        <userTask id='t'><multiInstanceLoopCharacteristics>
                          <loopCardinality>${2}</loopCardinality>
                        </multiInstanceLoopCharacteristics></userTask>""")),
                way(
                        "the engine's older namespace",
                        ATTRIBUTE,
                        model("<startEvent id='s'/><sendTask id='t' xmlns:a='http://activiti.org/bpmn' a:class='a.B'/>"
                                + "<sequenceFlow id='f' sourceRef='s' targetRef='t'/>")));
    }

    private static List<ModelAttack> parsing() {
        return List.of(
                way("form handler", ATTRIBUTE, model("<startEvent id='s' camunda:formHandlerClass='a.B'/>")),
                way("form", ATTRIBUTE, task("<userTask id='t' camunda:formKey='embedded:x'/>")),
                way(
                        "import",
                        ELEMENT,
                        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
                                + "<import importType='x' location='file:///etc/passwd' namespace='n'/></definitions>"),
                way(
                        "external entity",
                        DOCTYPE,
                        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                + model("<startEvent id='s' name='&x;'/>")),
                way(
                        "external document type",
                        DOCTYPE,
                        "<!DOCTYPE d SYSTEM 'http://127.0.0.1:1/d.dtd'>" + model("<startEvent id='s'/>")),
                way(
                        "billion laughs",
                        DOCTYPE,
                        "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
                                + model("<documentation>&b;</documentation>")),
                way("another root", ELEMENT, "<process xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='p'/>"),
                way("text where none belongs", "engine.bpmn.text", model("${1+1}<startEvent id='s'/>")));
    }

    private static ModelAttack way(String name, String key, String model) {
        return new ModelAttack(name, model, key);
    }

    private static String condition(String expression) {
        return model("""
                <startEvent id='s'/><exclusiveGateway id='g'/><userTask id='t'/>
                <sequenceFlow id='f' sourceRef='s' targetRef='g'/>
                <sequenceFlow id='c' sourceRef='g' targetRef='t'>%s</sequenceFlow>""".formatted(expression));
    }

    private static String task(String task) {
        return model("<startEvent id='s'/>" + task + "<sequenceFlow id='f' sourceRef='s' targetRef='t'/>");
    }

    static String model(String content) {
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='urn:t' id='d'>
                  <process id='p' isExecutable='true' camunda:historyTimeToLive='0'>%s</process>
                </definitions>""".formatted(content);
    }
}
