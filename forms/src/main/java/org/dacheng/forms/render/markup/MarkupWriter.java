package org.dacheng.forms.render.markup;

import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.util.FastStringWriter;
import org.unbescape.html.HtmlEscape;

/**
 * Elements as text. Whatever is not markup of the program is escaped. Writing an element at once is several times
 * faster than setting its attributes one by one, since every tag is immutable.
 */
final class MarkupWriter {

    private final FastStringWriter markup;

    MarkupWriter(int usualLength) {
        markup = new FastStringWriter(usualLength);
    }

    /** Starts a tag. */
    MarkupWriter open(String element) {
        markup.write("<");
        markup.write(element);
        return this;
    }

    /** Starts a tag with the attributes of another except {@code field:…}; their values are escaped already. */
    MarkupWriter open(IProcessableElementTag tag) {
        open(tag.getElementCompleteName());
        for (IAttribute attribute : tag.getAllAttributes()) {
            if (!FieldAttributeProcessor.PREFIX.equals(
                    attribute.getAttributeDefinition().getAttributeName().getPrefix())) {
                markup.write(" ");
                markup.write(attribute.getAttributeCompleteName());
                if (attribute.getValue() != null) {
                    write("=\"", attribute.getValue(), "\"");
                }
            }
        }
        return this;
    }

    /** Adds an attribute to the tag, unless its value is null. */
    MarkupWriter with(String attribute, @Nullable String value) {
        if (value != null) {
            write(" ", attribute, "=\"");
            write(escaped(value), "\"", "");
        }
        return this;
    }

    /** Ends the tag; its content follows. */
    MarkupWriter then() {
        markup.write(">");
        return this;
    }

    MarkupWriter text(String plain) {
        markup.write(escaped(plain));
        return this;
    }

    MarkupWriter close(String element) {
        write("</", element, ">");
        return this;
    }

    /** Takes markup that is escaped already. */
    Writer writer() {
        return markup;
    }

    private void write(String one, String two, String three) {
        markup.write(one);
        markup.write(two);
        markup.write(three);
    }

    private static String escaped(String plain) {
        return HtmlEscape.escapeHtml4Xml(plain);
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
