package org.dacheng.forms.render.markup;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.unbescape.html.HtmlEscape;

/**
 * An element as text: the attributes that its tag has, then further ones. Writing it at once is several times faster
 * than setting the attributes one by one, since every tag is immutable.
 */
final class TagText {

    private static final int USUAL_LENGTH = 250;

    private final String element;
    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    /** Starts with the tag and its attributes except {@code field:…}; their values are escaped already. */
    TagText(IProcessableElementTag tag) {
        element = tag.getElementCompleteName();
        text.append('<').append(element);
        for (IAttribute attribute : tag.getAllAttributes()) {
            if (!FieldAttributeProcessor.PREFIX.equals(
                    attribute.getAttributeDefinition().getAttributeName().getPrefix())) {
                text.append(' ').append(attribute.getAttributeCompleteName());
                if (attribute.getValue() != null) {
                    text.append("=\"").append(attribute.getValue()).append('"');
                }
            }
        }
    }

    /** Adds an attribute, unless its value is null. */
    TagText with(String attribute, @Nullable String value) {
        if (value != null) {
            text.append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(escaped(value))
                    .append('"');
        }
        return this;
    }

    /** The element without content. */
    String empty() {
        return text.append('>').toString();
    }

    /** The element with a text in it. */
    String containing(String content) {
        return text.append('>')
                .append(escaped(content))
                .append("</")
                .append(element)
                .append('>')
                .toString();
    }

    static String escaped(String plain) {
        return HtmlEscape.escapeHtml4Xml(plain);
    }
}
