package org.dacheng.bench.forms;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.FormView;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.springframework.core.convert.ConversionService;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.IWebApplication;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;

/** Renders and validates a form in this process, and a page without expressions that has the same content. */
final class FormPage {

    private final Forms forms;
    private final Answers answers;
    private final SpringTemplateEngine engine;
    private final SpringTemplateEngine staticPages = new SpringTemplateEngine();
    private final ThymeleafEvaluationContext beans;
    private final FormSchema schema;
    private final Map<String, Object> raw;
    private final AnswerContext context;
    private final String content;

    FormPage(BenchApplication app, GeneratedForm form) {
        forms = app.bean(Forms.class);
        answers = app.bean(Answers.class);
        engine = app.bean(SpringTemplateEngine.class);
        beans = new ThymeleafEvaluationContext(app.beans(), conversions(app));
        schema = app.bean(FormVersions.class).parse(form.schema());
        raw = form.answers();
        context = AnswerContext.forSubmitter(app.actor("designer"));
        StringTemplateResolver text = new StringTemplateResolver();
        text.setTemplateMode(TemplateMode.HTML);
        text.setCacheable(true);
        staticPages.setTemplateResolver(text);
        content = render();
    }

    private static ConversionService conversions(BenchApplication app) {
        return app.beans().getBean("mvcConversionService", ConversionService.class);
    }

    /** Size of the page in characters. */
    int size() {
        return content.length();
    }

    /** The expressions evaluated and all inputs as HTML. */
    String render() {
        return template(view());
    }

    FormView view() {
        return forms.view(schema, raw, List.of(), FormMode.EDIT, context);
    }

    String template(FormView view) {
        return engine.process("bench/form", web(Map.of("view", view)));
    }

    /** All answers checked, as at submission. */
    void validate() {
        List<Violation> violations = answers.check(schema, raw, context).violations();
        if (!violations.isEmpty()) {
            throw new IllegalStateException(violations.toString());
        }
    }

    /** The same HTML as a template without expressions. */
    String renderStatic() {
        return staticPages.process(content, web(Map.of()));
    }

    private WebContext web(Map<String, Object> values) {
        WebContext page = new WebContext(stub(IWebExchange.class), Locale.SIMPLIFIED_CHINESE, values);
        page.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, beans);
        return page;
    }

    /** Links need a request, of which only its empty context path is read; the template keeps its variables in it. */
    private static <T> T stub(Class<T> type) {
        Map<String, Object> attributes = new HashMap<>();
        Object stub = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "getApplication" -> stub(IWebApplication.class);
                    case "getRequest" -> stub(IWebRequest.class);
                    case "getApplicationPath" -> "";
                    case "transformURL" -> arguments[0];
                    case "getAttributeValue" -> attributes.get((String) arguments[0]);
                    case "setAttributeValue" -> attributes.put((String) arguments[0], arguments[1]);
                    case "removeAttribute" -> attributes.remove((String) arguments[0]);
                    case "containsAttribute" -> attributes.containsKey((String) arguments[0]);
                    case "getAllAttributeNames" -> attributes.keySet();
                    case "getAttributeMap" -> attributes;
                    case "getAttributeCount" -> attributes.size();
                    default -> method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                });
        return type.cast(stub);
    }
}
