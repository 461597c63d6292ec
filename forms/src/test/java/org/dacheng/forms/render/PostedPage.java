package org.dacheng.forms.render;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** What a browser without scripts sends for a page. */
public final class PostedPage {

    private static final Pattern ELEMENT = Pattern.compile(
            "<(input|select|textarea)\\b((?:[^<>\"]|\"[^\"]*\")*)>(?:((?:(?!<select|<input|<textarea).)*?)</\\1>)?",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b((?:[^<>\"]|\"[^\"]*\")*)>", Pattern.DOTALL);
    private static final Pattern TEMPLATE = Pattern.compile("<template.*?</template>", Pattern.DOTALL);

    /** The form of the view, in English. */
    static String render(SpringTemplateEngine engine, FormView view) {
        return render(engine, "forms/form", "form", Map.of("view", view));
    }

    /** A fragment of a template, in English. */
    public static String render(
            SpringTemplateEngine engine, String template, String fragment, Map<String, Object> variables) {
        MockServletContext servlet = new MockServletContext();
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(servlet)
                        .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
                Locale.ENGLISH,
                variables);
        return engine.process(template, Set.of(fragment), context);
    }

    public static MultiValueMap<String, String> of(String page) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        Matcher elements = ELEMENT.matcher(TEMPLATE.matcher(page).replaceAll(""));
        while (elements.find()) {
            String attributes = elements.group(2);
            String name = attribute(attributes, "name");
            if (name == null || has(attributes, "disabled")) {
                continue;
            }
            switch (elements.group(1)) {
                case "select" -> sent.add(name, chosen(String.valueOf(elements.group(3))));
                case "textarea" -> sent.add(name, HtmlUtils.htmlUnescape(String.valueOf(elements.group(3))));
                default -> input(attributes, name, sent);
            }
        }
        return sent;
    }

    private static void input(String attributes, String name, MultiValueMap<String, String> sent) {
        String type = String.valueOf(attribute(attributes, "type"));
        boolean ticked = !type.equals("radio") && !type.equals("checkbox") || has(attributes, "checked");
        if (ticked && !type.equals("file")) {
            String value = attribute(attributes, "value");
            sent.add(name, value == null ? "" : value);
        }
    }

    /** The first option when none is selected. */
    private static String chosen(String options) {
        Matcher option = OPTION.matcher(options);
        String first = null;
        while (option.find()) {
            String value = String.valueOf(attribute(option.group(1), "value"));
            first = first == null ? value : first;
            if (has(option.group(1), "selected")) {
                return value;
            }
        }
        return first == null ? "" : first;
    }

    private static boolean has(String attributes, String name) {
        return Pattern.compile("(?:^|\\s)" + name + "(?:=|\\s|$)")
                .matcher(attributes)
                .find();
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : null;
    }

    private PostedPage() {}
}
